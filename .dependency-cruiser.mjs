// The import rules of docs/architecture.md. Data flows one way, so imports do too.
// Every folder may import itself, `model` and `language`; beyond that only what stands here.
const may = {
  model: [],
  language: ["model"],
  markdown: [],
  cache: [],
  threads: [],
  diagnostics: [],
  images: [],
  content: ["markdown"],
  site: [],
  checks: [],
  render: [],
  search: [],
  outputs: ["search"],
  publish: [],
  "web-editor": ["content", "import"],
  browser: ["search", "content", "web-editor"],
};

const everywhere = (folder) => (folder === "model" || folder === "language" ? [] : ["model", "language"]);

const folderRules = Object.entries(may).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...everywhere(folder), ...allowed].join("|")})/` },
}));

export default {
  forbidden: [
    ...folderRules,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "language-has-no-dependency",
      severity: "error",
      from: { path: "^src/language/" },
      to: { pathNot: "^src/(language|model)/" },
    },
    {
      name: "pure-folders-never-touch-the-machine",
      severity: "error",
      from: { path: "^src/(model|language|markdown|site|checks)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nothing-imports-the-command-line",
      severity: "error",
      from: { pathNot: "^src/(cli\\.ts|commands/)" },
      to: { path: "^src/(cli\\.ts|commands/)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".js"],
    },
  },
};
