/** 网页版, the page that is opened instead of Excel, below `desk/` of the add-in's build. */
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
    output: {
      ...base.output,
      filename: "desk/[name].[contenthash:6].js",
      chunkFilename: "desk/[name].[fullhash:6].js",
      // The add-in's own build cleans the rest.
      clean: { keep: (file) => !/^desk[\\/]/.test(file) },
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "desk/index.html",
        template: "./src/desk/desk.html",
        chunks: ["desk"],
        templateParameters: { contentSecurityPolicy: POLICY },
        minify: production ? { collapseWhitespace: true, removeComments: true } : false,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/taskpane/page.css", to: "desk/page.css" },
          { from: "src/desk/desk.css", to: "desk/desk.css" },
        ],
      }),
    ],
    optimization: { ...base.optimization, splitChunks: { chunks: "async" } },
    cache: { ...base.cache, name: `desk-${production ? "production" : "development"}` },
  };
};
