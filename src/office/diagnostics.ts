/** Names the running Excel, for reports. */

export interface Diagnostics {
  /** `PC`, `Mac`, `OfficeOnline` */
  readonly platform: string;
  /** `16.0.17928.20000` */
  readonly version: string;
  /** The newest API set: `1.17` */
  readonly excelApi: string;
}

const NEWEST_MINOR = 40;

/** Office.js must be ready. */
export function readDiagnostics(): Diagnostics {
  const { diagnostics, requirements } = Office.context;
  let minor = NEWEST_MINOR;
  while (minor > 1 && !requirements.isSetSupported("ExcelApi", `1.${minor}`)) minor -= 1;
  return {
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    excelApi: `1.${minor}`,
  };
}
