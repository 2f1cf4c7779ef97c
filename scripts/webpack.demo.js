/**
 * The demo page: the unchanged production pages. A small script before Office.js connects each to the embedded host of
 * the page, and Office.js comes from its npm package. webpack.config.js calls this for `--env demo`.
 */
import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";

const root = path.join(import.meta.dirname, "..");
export const OFFICE_JS = "office-js/office.js";
const GRID_STYLES = ["design", "ui", "docs-ui", "sheets-ui", "sheets-formula-ui"];

/** Nothing is loaded from or sent to anywhere else. Univer styles its elements in place. */
const DEMO_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the script that offers the host before the Office.js of each production page. */
class HostBeforeOfficeJs {
  apply(compiler) {
    compiler.hooks.compilation.tap("HostBeforeOfficeJs", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("HostBeforeOfficeJs", (data) => {
        if (!data.html.includes(OFFICE_JS)) return data;
        const officeJs = new RegExp(`<script[^>]*src="${OFFICE_JS}"`);
        if (!officeJs.test(data.html)) throw new Error(`${data.outputName}: Office.js is not where it was`);
        return { ...data, html: data.html.replace(officeJs, '<script src="frame.js"></script>$&') };
      });
    });
  }
}

/** @param base the add-in's own configuration, with Office.js from `OFFICE_JS` */
export function demo(base, argv) {
  const production = argv.mode === "production";
  return {
    ...base,
    name: "demo",
    entry: {
      ...base.entry,
      frame: { import: "./src/demo/frame.ts", filename: "frame.js" },
      demo: "./src/demo/index.tsx",
    },
    output: { ...base.output, path: path.join(root, ".cache/demo") },
    plugins: [
      ...base.plugins,
      new HostBeforeOfficeJs(),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "./src/demo/demo.html",
        chunks: ["demo"],
        templateParameters: {
          demoContentSecurityPolicy: DEMO_POLICY,
          styleSheets: [...GRID_STYLES.map((name) => `grid/${name}.css`), "demo.css"],
        },
        minify: false,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/demo/demo.css", to: "demo.css" },
          ...GRID_STYLES.map((name) => ({
            from: `node_modules/@univerjs/${name}/lib/index.css`,
            to: `grid/${name}.css`,
          })),
        ],
      }),
    ],
    // Served on this machine only: small files are not worth a minute of building.
    optimization: { ...base.optimization, minimize: false },
    devtool: production ? false : "source-map",
    cache: { ...base.cache, name: `demo-${production ? "production" : "development"}` },
    performance: { hints: false },
    devServer: {
      port: 3000,
      server: "http",
      hot: false,
      liveReload: false,
      client: { overlay: false },
      static: [
        { directory: path.join(root, "node_modules/@microsoft/office-js/dist"), publicPath: "/office-js" },
      ],
    },
  };
}
