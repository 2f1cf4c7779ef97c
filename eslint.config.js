/** Rules of Office add-ins, strict types, and who may use Office.js. test/unit/structure checks what each room imports. */
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The globals of Office.js, each with the one room that may use it. */
const OFFICE_GLOBALS = {
  Excel: "src/excel",
  OfficeExtension: "src/excel",
  Office: "src/office",
};
const restricted = (allowedIn) => [
  "error",
  ...Object.entries(OFFICE_GLOBALS)
    .filter(([, room]) => room !== allowedIn)
    .map(([name, room]) => ({ name, message: `Only ${room} uses ${name}.` })),
];

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
  {
    files: ["src/**/*.{ts,tsx,js}"],
    rules: {
      "no-restricted-globals": restricted(),
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["@microsoft/office-js", "@microsoft/office-js/*"],
              message: "Office.js comes from its own script address, never from a bundle.",
            },
            {
              group: ["@microsoft/office-js-helpers", "@microsoft/office-js-helpers/*"],
              message: "Load office-js-helpers lazily.",
            },
          ],
        },
      ],
    },
  },
  { files: ["src/excel/**"], rules: { "no-restricted-globals": restricted("src/excel") } },
  { files: ["src/office/**"], rules: { "no-restricted-globals": restricted("src/office") } },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/demo/**", "src/cli/**", "src/emulator/**", "src/xlsx/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
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
