/** 网页版, the page that is opened instead of Excel, below `desk/` of the add-in's build. */
import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import addIn from "../webpack.config.js";

/**
 * Nothing is loaded from or sent to anywhere else. `file:` since Firefox does not count the files beside an opened page
 * as the page itself; a page from a server can load no file. The hash is that of the empty text, see webpack.config.js.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "worker-src 'self' file: blob:",
  "style-src 'self' file: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' file: data: blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The pane is compiled as in the add-in. */
export default async (env = {}, argv = {}) => {
  const base = await addIn(env, argv);
  const production = argv.mode === "production";
  return {
    ...base,
    name: "desk",
    entry: { desk: "./src/desk/index.tsx" },
    // A folder that works wherever it is put, whatever it is called
    output: { ...base.output, path: path.join(base.output.path, "desk"), clean: true },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "./src/desk/desk.html",
        chunks: ["desk"],
        templateParameters: { contentSecurityPolicy: POLICY },
        minify: production ? { collapseWhitespace: true, removeComments: true } : false,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/taskpane/page.css", to: "page.css" },
          { from: "src/desk/desk.css", to: "desk.css" },
        ],
      }),
    ],
    optimization: { ...base.optimization, splitChunks: { chunks: "async" } },
    cache: { ...base.cache, name: `desk-${production ? "production" : "development"}` },
  };
};
