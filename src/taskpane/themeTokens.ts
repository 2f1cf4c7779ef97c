/**
 * Stands in for the module of Fluent UI that names every token of a theme (`tokens.colorBrandBackground` is
 * `var(--colorBrandBackground)`): five hundred lines, 3 kB compressed, for the handful that is asked for at run time
 * now that styles are compiled with the build. See webpack.config.js.
 */

/** Tokens that a theme need not have */
const FALLBACKS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

export const tokens: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, key) => {
      const name = String(key);
      const fallback = FALLBACKS[name];
      return fallback === undefined ? `var(--${name})` : `var(--${name}, ${fallback})`;
    },
  },
);
