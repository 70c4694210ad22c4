// The direction of imports: app → components → lib/<domain> → lib/db → lib/kernel. Each rule is one line of the house.
const domains = "accounts|organisations|processes|consultations|drafts|contributions|moderation|notifications|search";
const domain = `^lib/(${domains})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two modules that need each other are one module, or three.",
      severity: "error",
      from: { pathNot: "^lib/db/generated" },
      to: { circular: true },
    },
    {
      name: "kernel-imports-nothing",
      severity: "error",
      from: { path: "^lib/kernel/" },
      to: { pathNot: "^lib/kernel/", dependencyTypesNot: ["core"] },
    },
    {
      name: "database-rests-on-the-kernel",
      severity: "error",
      from: { path: "^lib/db/" },
      to: { path: "^(app|components|tests|prisma/seed|lib/(?!db/|kernel/|env\\.ts|secret-file\\.ts|var-directory\\.ts))" },
    },
    {
      name: "lib-knows-no-page",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|tests|bench|scripts|prisma/seed)/" },
    },
    {
      name: "domains-know-no-web",
      comment: "A rule that lives in a door is a bug, and so is a door inside a rule.",
      severity: "error",
      from: { path: domain },
      to: { path: "^lib/(web|auth)/" },
    },
    {
      name: "next-only-at-the-doors",
      severity: "error",
      from: { path: "^(lib|components/ui)/", pathNot: "^lib/(web|auth|i18n)/" },
      to: { path: "^node_modules/(next|next-auth)/" },
    },
    {
      name: "next-auth-only-in-lib-auth",
      severity: "error",
      from: { pathNot: "^lib/auth/" },
      to: { path: "^node_modules/next-auth/" },
    },
    {
      name: "domains-meet-at-commands-and-queries",
      comment: "Another domain's policy, lifecycle, schema and public reads are its own business.",
      severity: "error",
      from: { path: domain },
      to: {
        path: `^lib/(${domains})/(policy|lifecycle|public)\\.ts$`,
        pathNot: "^lib/$1/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "generated-client-only-in-lib-db",
      severity: "error",
      from: { pathNot: "^lib/db/" },
      to: { path: "^(lib/db/generated|node_modules/@prisma/client)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "prisma-types-stay-in-lib",
      severity: "error",
      from: { pathNot: "^(lib|prisma|tests|bench)/" },
      to: { path: "^(lib/db/generated|node_modules/@prisma)/" },
    },
    {
      name: "components-know-no-effects",
      comment: "Components take read-model types and schemas; actions arrive as props.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^lib/(db|auth|jobs|mail|env\\.ts|web/(?!form-state|islands))|^lib/[a-z]+/(?!schema\\.ts|.*(text|i18n|kernel))",
        pathNot: "^lib/(text|i18n|kernel)/|^lib/[a-z]+/schema\\.ts$|^lib/web/(form-state|read-form|islands)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "components-know-no-app",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "primitives-know-no-consultation",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(components/(?!ui/)|lib/(?!i18n/|kernel/|text/))" },
    },
    {
      name: "islands-stand-alone",
      severity: "error",
      from: { path: "^components/islands/.*\\.ts$" },
      to: { path: "^node_modules/(react|next)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-name-that-says-nothing",
      severity: "error",
      from: {},
      to: { path: "^(app|components|lib)/.*/?(utils?|helpers?|misc|common|shared|manager|stuff)(\\.tsx?$|/)" },
    },
    {
      name: "declared-dependencies-only",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.build|var)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
