/** The walls between the rooms of src/, the Office rules and strict types; see README, 代码结构 / Structure. */
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The globals of Office.js, each with the one room that may use it. */
const OFFICE_GLOBALS = [
  { name: "Excel", message: "Only src/excel uses Excel." },
  { name: "Office", message: "Only src/office uses Office." },
  { name: "OfficeExtension", message: "Only src/excel uses OfficeExtension." },
];
const HELPERS = {
  group: ["@microsoft/office-js-helpers", "@microsoft/office-js-helpers/*"],
  message: "Only src/excel/write/attachmentSheet.ts may load office-js-helpers, and lazily.",
};
const OFFICE_RUNTIME = {
  group: ["@microsoft/office-js", "@microsoft/office-js/*"],
  message: "Office.js comes from its own script address, never from a bundle.",
};

/** A room may import from the rooms named, from itself and from the packages named; nothing else. */
function room(name, { rooms = [], packages = [], globals = [] }) {
  const others = [
    "domain",
    "workbook",
    "excel",
    "office",
    "operations",
    "locales",
    "taskpane",
    "commands",
    "xlsx",
    "emulator",
    "cli",
    "demo",
  ].filter((other) => other !== name && !rooms.includes(other));
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS.filter((one) => !globals.includes(one.name))],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            HELPERS,
            OFFICE_RUNTIME,
            {
              // Relative paths into a room that this one must not know.
              regex: `^\\.{1,2}/(.*/)?(${others.join("|")})(/|$)`,
              message: `src/${name} may import from: ${[name, ...rooms].join(", ")}.`,
            },
            {
              // Packages: everything that is not relative and not listed.
              regex: `^(?!\\.)(?!(${[...packages, "$a^"].join("|")})(/|$)).+`,
              message: `src/${name} may use these packages only: ${packages.join(", ") || "none"}.`,
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      ".stryker-tmp/**",
      "reports/**",
      "coverage/**",
      "test-results/**",
      "docs/**",
      ".cache/**",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      globals: {
        __dirname: "readonly",
        exports: "writable",
        module: "writable",
        process: "readonly",
        require: "readonly",
        URL: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      // TypeScript itself reports unknown names.
      "no-undef": "off",
      "no-console": "error",
      "no-control-regex": "off",
      eqeqeq: "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["src/{excel,office}/**/*.ts"],
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  // Every room may import from a1, so it is not in the list of walled rooms.
  room("a1", {}),
  room("domain", { packages: ["decimal.js"] }),
  room("workbook", { rooms: ["domain"] }),
  room("excel", { rooms: ["workbook", "domain"], globals: ["Excel", "OfficeExtension"] }),
  room("office", { globals: ["Office"] }),
  room("operations", { rooms: ["excel", "workbook", "domain", "locales"] }),
  room("locales", { rooms: ["domain", "workbook", "operations", "excel"] }),
  room("taskpane", {
    rooms: ["operations", "locales", "workbook", "domain", "excel", "office"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
  }),
  room("commands", { rooms: ["operations", "locales", "excel", "office"] }),
  room("xlsx", { packages: ["node:.*", "fflate", "saxes", "numfmt", "@ironcalc/wasm"] }),
  room("emulator", { rooms: ["xlsx"], packages: ["node:.*", "numfmt"] }),
  room("cli", {
    rooms: ["operations", "domain", "workbook", "excel", "locales", "xlsx", "emulator"],
    packages: ["node:.*"],
  }),
  {
    // The one place of office-js-helpers: loaded lazily, see DECISIONS.md.
    files: ["src/excel/write/attachmentSheet.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [OFFICE_RUNTIME] }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/demo/**", "src/cli/**", "src/emulator/**", "src/xlsx/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportExpression[source.value=/emulator/]",
          message: "Production code knows nothing of the embedded host.",
        },
        {
          selector: "CallExpression[callee.property.name='toFixed'][callee.object.type='Literal']",
          message: "Amounts are Decimal.",
        },
        {
          selector: "CallExpression[callee.name='parseFloat']",
          message: "Amounts are Decimal: use src/domain/text.",
        },
      ],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  prettier,
);
