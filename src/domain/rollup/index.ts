/** 汇总: the workbooks of many units, added up and checked. */
export {
  checkPacket,
  checkPacketSteps,
  PACKET_CHECKS,
  type PacketCheckId,
  type PacketCode,
  type PacketFinding,
  type PacketFindingOf,
  type PacketInputs,
} from "./checks";
export type { FilePlace } from "./checks/check";
export { encodeUnit, unitDecoder } from "./codec";
export { departmentOf, type Department } from "./department";
export { EXPECTED_UNITS, type ExpectedUnit } from "./expectedUnits";
export type { IndicatorSum } from "./indicatorSums";
export {
  packetOf,
  packetSteps,
  readWhileOpen,
  type Packet,
  type PacketFile,
  type UnreadBecause,
} from "./rollup";
export { listedItems } from "./problems";
export {
  DEFAULT_SAMPLE,
  drawSample,
  reviewDeviation,
  type Drawn,
  type DrawnBecause,
  type SampleRule,
} from "./sample";
export { GRADES, scoresOf, type Scores } from "./scores";
export {
  countOpen,
  openFindings,
  packetUnitOf,
  totalOf,
  unitLabel,
  type PacketForm,
  type PacketIndicator,
  type PacketUnit,
  type TextKey,
  type UnitFinding,
} from "./unit";
