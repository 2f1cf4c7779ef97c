import type { Actions } from "../operations/types";

/**
 * Actions whose code is loaded at the first use (or by the call of `load` that the page makes after its first
 * picture): the pane shows without waiting for rules, forms and the Excel room.
 */
export function lazyActions(load: () => Promise<Actions>): Actions {
  let loaded: Promise<Actions> | null = null;
  const actions = (): Promise<Actions> => {
    loaded ??= load().catch((error: unknown) => {
      // The next call tries again: a chunk that did not arrive may arrive then.
      loaded = null;
      throw error;
    });
    return loaded;
  };
  return {
    inspect: async () => (await actions()).inspect(),
    recompute: async () => (await actions()).recompute(),
    recomputeOrPreview: async (running) => (await actions()).recomputeOrPreview(running),
    preview: async (running) => (await actions()).preview(running),
    write: async (shown, overwritten, running) => (await actions()).write(shown, overwritten, running),
    readForms: async (choices, running) => (await actions()).readForms(choices, running),
    copyForms: async (forms) => (await actions()).copyForms(forms),
    clearHighlights: async () => (await actions()).clearHighlights(),
    insertStandardWorkbook: async (content) => (await actions()).insertStandardWorkbook(content),
    canRestore: async () => (await actions()).canRestore(),
    restore: async (running) => (await actions()).restore(running),
    writeReasons: async (reasons) => (await actions()).writeReasons(reasons),
    explain: async (result, finding, reason) => (await actions()).explain(result, finding, reason),
    withdraw: async (result, finding) => (await actions()).withdraw(result, finding),
    readSelection: async (name) => (await actions()).readSelection(name),
    repair: async (agreed) => (await actions()).repair(agreed),
    goTo: async (cell) => (await actions()).goTo(cell),
    watch: async (onChange) => (await actions()).watch(onChange),
  };
}
