/** Starts Univer with the plugins that a grid without toolbar, formulas and menus needs. */
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import designText from "@univerjs/design/locale/zh-CN";
import designTextEnglish from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsText from "@univerjs/docs-ui/locale/zh-CN";
import docsTextEnglish from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsText from "@univerjs/sheets/locale/zh-CN";
import sheetsTextEnglish from "@univerjs/sheets/locale/en-US";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaText from "@univerjs/sheets-formula/locale/zh-CN";
import formulaTextEnglish from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiText from "@univerjs/sheets-formula-ui/locale/zh-CN";
import formulaUiTextEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiText from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsUiTextEnglish from "@univerjs/sheets-ui/locale/en-US";
import type { Language } from "../../locales/languages";
import { greenTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiText from "@univerjs/ui/locale/zh-CN";
import uiTextEnglish from "@univerjs/ui/locale/en-US";

const CHINESE = [designText, uiText, docsText, sheetsText, sheetsUiText, formulaText, formulaUiText];
const ENGLISH = [
  designTextEnglish,
  uiTextEnglish,
  docsTextEnglish,
  sheetsTextEnglish,
  sheetsUiTextEnglish,
  formulaTextEnglish,
  formulaUiTextEnglish,
];

export function startUniver(container: HTMLElement, language: Language): Univer {
  const locale = language === "en-US" ? LocaleType.EN_US : LocaleType.ZH_CN;
  const univer = new Univer({
    theme: greenTheme,
    locale,
    locales: { [locale]: mergeLocales(...(language === "en-US" ? ENGLISH : CHINESE)) },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  // The host calculates.
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: {
      sheetBar: true,
      statisticBar: false,
      menus: false,
      zoomSlider: false,
      addSheetButtonConfig: { show: false },
    },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  // These provide the cell editor and the formula bar.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
}
