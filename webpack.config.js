/**
 * The production build: `webpack --mode production`.
 * `--env baseUrl=https://…` is the address that the pages are served from, for the manifest;
 * `--env officeJsUrl=https://…` is where Office.js comes from (21Vianet, an intranet mirror).
 * `--env output=FOLDER` is where the build goes, default `dist`;
 * `--env demo` builds the demo page around it instead.
 */
import { fileURLToPath } from "node:url";
import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";

const root = path.dirname(fileURLToPath(import.meta.url));
const DEVELOPMENT_URL = "https://localhost:3000";
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Without a trailing slash. Office loads add-ins over https only. */
function checkedBaseUrl(address) {
  const url = new URL(address);
  if (url.protocol !== "https:") throw new Error(`baseUrl must start with https:// (given: ${address})`);
  return url.href.replace(/\/+$/, "");
}

function officeJsOrigin(officeJsUrl) {
  return /^https?:/.test(officeJsUrl) ? new URL(officeJsUrl).origin : "'self'";
}

/**
 * Nothing is loaded from or sent to anywhere but the pages' own address and that of Office.js. The frame is Office.js's
 * own: with an Office server of one's own it asks the user there whether that server is trusted.
 * The hash is that of the empty text: Griffel (Fluent's styles) adds empty style elements
 * and fills them through the CSSOM; no style text is allowed in from anywhere.
 */
function contentSecurityPolicy(officeJsUrl) {
  const office = officeJsOrigin(officeJsUrl);
  return [
    "default-src 'none'",
    `script-src ${[...new Set(["'self'", office])].join(" ")}`,
    `frame-src ${office}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

export default async (env = {}, argv = {}) => {
  if (!env.demo) return addIn(env, argv);
  const { demo, OFFICE_JS } = await import("./scripts/webpack.demo.js");
  return demo(addIn({ ...env, officeJsUrl: OFFICE_JS }, argv), argv);
};

function addIn(env, argv) {
  const production = argv.mode === "production";
  const baseUrl = checkedBaseUrl(env.baseUrl ?? DEVELOPMENT_URL);
  const officeJsUrl = env.officeJsUrl ?? OFFICE_JS_CDN;

  const page = (name, template) =>
    new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template,
      chunks: [name],
      templateParameters: { officeJsUrl, contentSecurityPolicy: contentSecurityPolicy(officeJsUrl) },
      minify: production ? { collapseWhitespace: true, removeComments: true } : false,
    });

  return {
    context: root,
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/index.ts",
      commands: "./src/commands/index.ts",
      dialog: "./src/commands/dialogPage.ts",
      selftest: "./src/selftest/index.ts",
    },
    output: {
      path: path.resolve(root, env.output ?? "dist"),
      filename: "[name].[contenthash:6].js",
      // One hash for all that comes later: the first load would name a hash for each.
      chunkFilename: "[name].[fullhash:6].js",
      // 网页版 cleans its own folder.
      clean: { keep: /^desk[\\/]/ },
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        // The pane's first chunk takes from the languages only what it uses; the findings' sentences come later.
        { test: /src[\\/]locales[\\/]/, sideEffects: false },
        // Styles become class names and rules here, and the compiler of styles stays out of the pane.
        ...(production
          ? [{ test: /src[\\/]taskpane[\\/].*\.tsx?$/, loader: "@griffel/webpack-loader" }]
          : []),
        { test: /\.md$/, type: "asset/source" },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                target: "es2022",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic", development: !production } },
              },
            },
          },
        },
      ],
    },
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html"),
      page("commands", "./src/commands/commands.html"),
      page("dialog", "./src/commands/dialog.html"),
      page("selftest", "./src/selftest/selftest.html"),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.{png,svg,xlsx}" },
          { from: "src/taskpane/page.css", to: "page.css" },
          { from: "src/selftest/selftest.css", to: "selftest.css" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString("utf8").replaceAll(DEVELOPMENT_URL, baseUrl),
          },
        ],
      }),
    ],
    optimization: {
      // The pane's first load names the chunks of all that comes later: short numbers.
      ...(production ? { chunkIds: "size" } : {}),
      splitChunks: {
        cacheGroups: {
          // Too small to be parted by themselves, these would be in each chunk that uses them.
          addresses: { test: /src[\\/]a1[\\/]/, name: "addresses", chunks: "async", enforce: true },
          fields: {
            test: /@fluentui[\\/]react-(spinner|select)[\\/]/,
            name: "fields",
            chunks: "async",
            enforce: true,
          },
          // Changes with a dependency only: a new version of the add-in leaves it in the browser's cache.
          ui: {
            test: /node_modules[\\/](react|react-dom|scheduler|@fluentui|@griffel|stylis|rtl-css-js|@emotion|keyborg)[\\/]/,
            name: "ui",
            chunks: (chunk) => chunk.name === "taskpane",
            enforce: true,
          },
        },
      },
    },
    // No source maps: they would carry the machine's paths and the sources to every desk.
    devtool: production ? false : "source-map",
    cache: { type: "filesystem", buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    performance: { hints: production ? "warning" : false, maxEntrypointSize: 600_000, maxAssetSize: 600_000 },
    devServer: { port: 3000, server: "https", hot: false, liveReload: true, static: false },
  };
}
