/**
 * The protocol between Office.js and its host: the bodies of a `ProcessQuery` request and its reply. Names are those of
 * the protocol.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const PathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Bits of a request's flags. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

/** Begins the custom data of the requests that one Ctrl+Z undoes */
export const UNDO_GROUP = "undoGroup";

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** Same shape as `Arguments`: the path id of an argument that is an object, otherwise null */
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: JsonObject;
}

export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** Numbers that the desktop host answers instead of a reply; the library maps them to error codes. */
export const HostErrorNumber = {
  operationNotSupported: 5000,
  internalError: 5001,
  cellEditMode: 5004,
  modalDialogOpen: 5016,
  tooManyIncompleteRequests: 5100,
  activityLimitReached: 5102,
  requestPayloadTooLarge: 5103,
  responsePayloadTooLarge: 5104,
  dialogNeedsHttps: 12005,
  dialogAlreadyOpen: 12007,
} as const;

const PIECE = 16_384;

/** UTF-8 length, computed without encoding the text. */
export function byteLength(text: string): number {
  const encoder = new TextEncoder();
  const encoded = new Uint8Array(3 * Math.min(PIECE, text.length));
  let bytes = 0;
  for (let start = 0; start < text.length;) {
    let end = start + PIECE;
    const last = text.charCodeAt(end - 1);
    const endsWithinPair = last >= 0xd800 && last < 0xdc00 && end < text.length;
    if (endsWithinPair) end -= 1;
    bytes += encoder.encodeInto(text.slice(start, end), encoded).written;
    start = end;
  }
  return bytes;
}

export function parseRequest(text: string): WireRequest {
  return JSON.parse(text) as WireRequest;
}
