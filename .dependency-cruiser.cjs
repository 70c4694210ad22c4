// The direction of imports: app → components → lib/<domain> → lib/db → lib/kernel. Each rule is one line of the house,
// and tests/unit/house/import-directions.test.ts plants a violation of each.
const domains =
  "accounts|api-keys|organisations|processes|consultations|drafts|contributions|moderation|hints|campaigns|accreditations|events|registrations|attendance|speakers|session-reports|recordings|calendars|redactions|reports|corrections|translations|appeals|transparency|audit|placements|amendments|positions|participation|dispositions|compilations|commenting|documents|templates|inputs|answers|imports|attachments|signatures|endorsements|receipts|ledger|inbound|protection|deadlines|notifications|following|search|citations|instruments|open-data|glossary";
const domain = `^lib/(${domains})/`;
/** Published lists, as pure as a schema and part of what it checks. */
const lists =
  "(organisations/(stakeholder-groups|topics|countries|regions|meetings|entry-facts)|templates/norm-names|attachments/file-kinds|contributions/impact-kinds|accounts/genders|events/kinds)";
const valuesOnly = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two modules that need each other are one module, or three.",
      severity: "error",
      from: { pathNot: "^lib/db/generated/" },
      to: { circular: true },
    },
    {
      name: "every-import-is-found",
      comment: "What cannot be found cannot be judged by the other rules.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared-dependencies-only",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "development-stays-at-home",
      comment: "What runs in production needs no development dependency.",
      severity: "error",
      from: { path: "^(app|components|lib)/|^server\\.ts$" },
      to: { dependencyTypes: ["npm-dev"], ...valuesOnly },
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
      to: { path: "^lib/(?!db/|kernel/|env\\.ts|secret-file\\.ts|var-directory\\.ts)" },
    },
    {
      name: "lib-knows-no-page",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|tests|bench|scripts|prisma/seed)/|^server\\.ts$" },
    },
    {
      name: "domains-know-no-web",
      comment: "A rule that lives in a door is a bug, and so is a door inside a rule.",
      severity: "error",
      from: { path: domain },
      to: { path: "^lib/(web|auth)/" },
    },
    {
      name: "tools-know-no-domain",
      comment: "Texts, mail and words serve every domain and know none.",
      severity: "error",
      from: { path: "^lib/(text|mail|i18n)/" },
      to: { path: `${domain}|^lib/(web|auth|jobs|db)/` },
    },
    {
      name: "queue-knows-no-domain",
      comment: "Only the registry lists the jobs of every domain; a domain asks the queue and never the registry.",
      severity: "error",
      from: { path: `${domain}|^lib/jobs/(?!registry\\.ts|worker\\.ts)` },
      to: { path: "^lib/jobs/(registry|worker)\\.ts$" },
    },
    {
      name: "domains-meet-at-commands-and-queries",
      comment:
        "Another domain's schema, policy, lifecycle, jobs and public reads are its own business; its types may be named.",
      severity: "error",
      from: { path: domain },
      to: { path: `^lib/(${domains})/(schema|policy|lifecycle|public|jobs)\\.ts$`, pathNot: "^lib/$1/", ...valuesOnly },
    },
    {
      name: "pure-files-stay-pure",
      comment: "What may come in, which states follow, and who may: none of it reads or writes anything.",
      severity: "error",
      from: { path: `${domain}(schema|lifecycle|policy)\\.ts$|^lib/${lists}\\.ts$` },
      to: {
        path: "^lib/(db|jobs|mail|notifications)/|^lib/env\\.ts$|^node_modules/(pg|@prisma)",
        pathNot: "^lib/mail/address\\.ts$",
        ...valuesOnly,
      },
    },
    {
      name: "public-reads-know-no-actor",
      comment: "What takes no actor cannot leak by role.",
      severity: "error",
      from: { path: `${domain}public\\.ts$` },
      to: { path: `^lib/kernel/(actor|authorise)\\.ts$|${domain}policy\\.ts$` },
    },
    {
      name: "documents-know-nobody",
      comment: "A public page is rendered once for everyone: it asks neither who reads nor what only members may read.",
      severity: "error",
      from: { path: "^app/\\[locale\\]/\\(public\\)/" },
      to: { path: `^lib/auth/|^lib/kernel/actor\\.ts$|${domain}queries\\.ts$` },
    },
    {
      name: "pages-read-through-domains",
      comment: "Prisma appears only in commands, queries and public reads.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/db/" },
    },
    {
      name: "next-only-at-the-doors",
      severity: "error",
      from: { pathNot: "^(app|components/shell|lib/(web|auth|i18n))/|^next\\.config\\.js$" },
      to: { path: "^node_modules/next/" },
    },
    {
      name: "next-auth-only-in-lib-auth",
      severity: "error",
      from: { pathNot: "^lib/auth/" },
      to: { path: "^node_modules/next-auth/" },
    },
    {
      name: "generated-client-only-in-lib-db",
      comment: "Elsewhere in lib its types may be named.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/db/" },
      to: { path: "^lib/db/generated/|^node_modules/@prisma/", ...valuesOnly },
    },
    {
      name: "prisma-types-stay-in-lib",
      severity: "error",
      from: { path: "^(app|components)/|^server\\.ts$" },
      to: { path: "^lib/db/generated/|^node_modules/@prisma/" },
    },
    {
      name: "components-know-no-app",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|tests|bench|scripts|prisma)/|^server\\.ts$" },
    },
    {
      name: "components-know-no-effects",
      comment:
        "Components take schemas, published lists and the types of read models; actions arrive as props. The long parts of a document are written while it is rendered.",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^lib/",
        pathNot: `^lib/(text|i18n|kernel)/|${domain}schema\\.ts$|^lib/${lists}\\.ts$|^lib/web/(form-state|islands|documents/(html-part|render-context|write-elements))\\.ts$`,
        ...valuesOnly,
      },
    },
    {
      name: "components-know-no-plumbing",
      comment: "Not even the types of the database, the session, the queue or the mail reach a component.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/(db/(?!generated/)|auth/|jobs/|mail/|env\\.ts)", dependencyTypes: ["type-only"] },
    },
    {
      name: "primitives-know-no-consultation",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: `^components/(?!ui/)|${domain}` },
    },
    {
      name: "islands-stand-alone",
      comment: "An island is a few kilobytes of plain TypeScript.",
      severity: "error",
      from: { path: "^components/islands/.*\\.ts$" },
      to: { path: "^node_modules/|^components/(?!islands/)|^lib/", ...valuesOnly },
    },
    {
      name: "no-name-that-says-nothing",
      severity: "error",
      from: {},
      to: {
        path: "[/-](utils?|helpers?|misc|common|shared|managers?|stuff)[./]",
        pathNot: "^node_modules/|^lib/db/generated/",
      },
    },
  ],
  options: {
    // TypeScript 7 has no interface for programs yet; swc reads the same syntax and tells types from values.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.build|var)/" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
