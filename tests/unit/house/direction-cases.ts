import type { Tree } from "./planted-tree";

/** One import that a rule refuses and one like it that every rule lets pass. */
export type DirectionCase = Readonly<{
  rule: string;
  sentence: string;
  refused: readonly [file: string, source: string];
  accepted: readonly [file: string, source: string];
}>;

/** What the planted files import. */
export const targets: Tree = {
  "package.json": JSON.stringify({
    type: "module",
    dependencies: { next: "1", "next-auth": "1", react: "1", "@prisma/client": "1" },
    devDependencies: { vitest: "1" },
  }),
  "app/shared-page.tsx": "export const Page = () => <p />;",
  "components/reading/card.tsx": "export const Card = () => <p />;",
  "components/ui/button.tsx": 'export const Button = () => <button type="button" />;',
  "components/islands/clock-text.ts": "export const clockText = '';",
  "lib/env.ts": "export const env = () => ({});",
  "lib/kernel/errors.ts": "export const notFound = () => new Error();",
  "lib/kernel/actor.ts": "export type Actor = { personId: string };",
  "lib/db/client.ts": "export const database = () => ({}); export type Transaction = object;",
  "lib/db/generated/client.ts": "export const Prisma = {}; export type Person = { id: string };",
  "lib/auth/get-actor.ts": "export const getActor = () => null;",
  "lib/web/define-action.ts": "export const defineAction = () => null;",
  "lib/web/form-state.ts": "export const emptyFormState = {};",
  "lib/mail/transport.ts": "export const send = () => null;",
  "lib/jobs/queue.ts": "export const jobs = {};",
  "lib/jobs/registry.ts": "export const registry = [];",
  "lib/text/words.ts": "export const countWords = () => 0;",
  "lib/organisations/topics.ts": "export const topics = [];",
  "lib/drafts/policy.ts": "export const draftPolicy = {}; export type Subject = { id: string };",
  "lib/drafts/schema.ts": "export const draftSchema = {};",
  "lib/drafts/queries.ts": "export const draftById = () => null;",
  "lib/drafts/public.ts": "export const publicDraft = () => null; export type PublicDraft = { id: string };",
  "lib/drafts/publish-version.ts": "export const publishVersion = () => null;",
  ...stub("next", "navigation"),
  ...stub("next-auth", "index"),
  ...stub("react", "index"),
  ...stub("vitest", "index"),
  ...stub("@prisma/client", "index"),
  ...stub("undeclared", "index"),
};

export const directionCases: readonly DirectionCase[] = [
  {
    rule: "no-circles",
    sentence: "two modules do not need each other",
    refused: ["lib/text/left.ts", 'import { countWords } from "./right"; export const left = countWords;'],
    accepted: ["lib/text/above.ts", 'import { countWords } from "./words"; export const above = countWords;'],
  },
  {
    rule: "every-import-is-found",
    sentence: "nothing is imported that is not there",
    refused: ["lib/text/lost.ts", 'import { gone } from "./gone"; export const lost = gone;'],
    accepted: ["lib/text/found.ts", 'import { countWords } from "@/lib/text/words"; export const found = countWords;'],
  },
  {
    rule: "declared-dependencies-only",
    sentence: "no package is used that package.json does not name",
    refused: ["lib/text/stowaway.ts", 'import x from "undeclared"; export const stowaway = x;'],
    accepted: ["lib/text/builtin.ts", 'import { join } from "node:path"; export const builtin = join;'],
  },
  {
    rule: "development-stays-at-home",
    sentence: "what runs in production needs no development dependency",
    refused: ["lib/text/tested.ts", 'import x from "vitest"; export const tested = x;'],
    accepted: ["lib/text/typed.ts", 'import type { X } from "vitest"; export type Typed = X;'],
  },
  {
    rule: "kernel-imports-nothing",
    sentence: "the kernel rests on nothing",
    refused: ["lib/kernel/eager.ts", 'import type { Words } from "@/lib/text/words"; export type Eager = Words;'],
    accepted: ["lib/kernel/calm.ts", 'import { notFound } from "./errors"; export const calm = notFound;'],
  },
  {
    rule: "database-rests-on-the-kernel",
    sentence: "the database knows no domain",
    refused: [
      "lib/db/curious.ts",
      'import { draftById } from "@/lib/drafts/queries"; export const curious = draftById;',
    ],
    accepted: ["lib/db/modest.ts", 'import { notFound } from "@/lib/kernel/errors"; export const modest = notFound;'],
  },
  {
    rule: "lib-knows-no-page",
    sentence: "lib knows no component",
    refused: ["lib/web/dressed.ts", 'import { Card } from "@/components/reading/card"; export const dressed = Card;'],
    accepted: ["lib/web/plain.ts", 'import { draftById } from "@/lib/drafts/queries"; export const plain = draftById;'],
  },
  {
    rule: "domains-know-no-web",
    sentence: "a domain opens no door of its own",
    refused: [
      "lib/drafts/open-door.ts",
      'import { getActor } from "@/lib/auth/get-actor"; export const openDoor = getActor;',
    ],
    accepted: [
      "lib/drafts/take-actor.ts",
      'import type { Actor } from "@/lib/kernel/actor"; export type Taken = Actor;',
    ],
  },
  {
    rule: "tools-know-no-domain",
    sentence: "texts, mail and words know no domain",
    refused: ["lib/mail/nosy.ts", 'import { draftById } from "@/lib/drafts/queries"; export const nosy = draftById;'],
    accepted: ["lib/mail/blind.ts", 'import { countWords } from "@/lib/text/words"; export const blind = countWords;'],
  },
  {
    rule: "queue-knows-no-domain",
    sentence: "a domain asks the queue and not the list of all jobs",
    refused: [
      "lib/drafts/list-jobs.ts",
      'import { registry } from "@/lib/jobs/registry"; export const listJobs = registry;',
    ],
    accepted: ["lib/drafts/ask-queue.ts", 'import { jobs } from "@/lib/jobs/queue"; export const askQueue = jobs;'],
  },
  {
    rule: "domains-meet-at-commands-and-queries",
    sentence: "a domain does not ask another domain's policy",
    refused: [
      "lib/moderation/borrow.ts",
      'import { draftPolicy } from "@/lib/drafts/policy"; export const borrow = draftPolicy;',
    ],
    accepted: [
      "lib/moderation/call.ts",
      'import { publishVersion } from "@/lib/drafts/publish-version"; import type { Subject } from "@/lib/drafts/policy"; export const call = publishVersion; export type Called = Subject;',
    ],
  },
  {
    rule: "pure-files-stay-pure",
    sentence: "a policy reads nothing",
    refused: [
      "lib/moderation/policy.ts",
      'import { database } from "@/lib/db/client"; export const policy = database;',
    ],
    accepted: [
      "lib/search/policy.ts",
      'import type { Transaction } from "@/lib/db/client"; export type Asked = Transaction;',
    ],
  },
  {
    rule: "public-reads-know-no-actor",
    sentence: "a public read model takes no actor",
    refused: [
      "lib/moderation/public.ts",
      'import type { Actor } from "@/lib/kernel/actor"; export type Reader = Actor;',
    ],
    accepted: ["lib/search/public.ts", 'import { database } from "@/lib/db/client"; export const found = database;'],
  },
  {
    rule: "documents-know-nobody",
    sentence: "a document does not ask who reads it",
    refused: [
      "app/[locale]/(public)/greeting.tsx",
      'import { getActor } from "@/lib/auth/get-actor"; export const Greeting = () => <p>{getActor()}</p>;',
    ],
    accepted: [
      "app/[locale]/(public)/text.tsx",
      'import { publicDraft } from "@/lib/drafts/public"; export const Text = () => <p>{publicDraft()}</p>;',
    ],
  },
  {
    rule: "pages-read-through-domains",
    sentence: "a page does not ask the database",
    refused: [
      "app/[locale]/(desk)/rows.tsx",
      'import { database } from "@/lib/db/client"; export const Rows = () => <p>{String(database())}</p>;',
    ],
    accepted: [
      "app/[locale]/(desk)/list.tsx",
      'import { draftById } from "@/lib/drafts/queries"; export const List = () => <p>{draftById()}</p>;',
    ],
  },
  {
    rule: "next-only-at-the-doors",
    sentence: "a domain does not know the framework",
    refused: [
      "lib/drafts/redirect-reader.ts",
      'import { redirect } from "next/navigation"; export const redirectReader = redirect;',
    ],
    accepted: ["lib/web/go-on.ts", 'import { redirect } from "next/navigation"; export const goOn = redirect;'],
  },
  {
    rule: "next-auth-only-in-lib-auth",
    sentence: "only lib/auth knows next-auth",
    refused: ["lib/web/peek.ts", 'import session from "next-auth"; export const peek = session;'],
    accepted: ["lib/auth/look.ts", 'import session from "next-auth"; export const look = session;'],
  },
  {
    rule: "generated-client-only-in-lib-db",
    sentence: "a domain uses the generated client's types and not its values",
    refused: [
      "lib/drafts/build-query.ts",
      'import { Prisma } from "@/lib/db/generated/client"; export const buildQuery = Prisma;',
    ],
    accepted: [
      "lib/drafts/name-row.ts",
      'import type { Person } from "@/lib/db/generated/client"; export type Row = Person;',
    ],
  },
  {
    rule: "prisma-types-stay-in-lib",
    sentence: "no Prisma type reaches a component",
    refused: [
      "components/reading/row.tsx",
      'import type { Person } from "@/lib/db/generated/client"; export const Row = (row: Person) => <p>{row.id}</p>;',
    ],
    accepted: [
      "components/reading/view.tsx",
      'import type { PublicDraft } from "@/lib/drafts/public"; export const View = (draft: PublicDraft) => <p>{draft.id}</p>;',
    ],
  },
  {
    rule: "components-know-no-app",
    sentence: "a component knows no page",
    refused: ["components/reading/upward.tsx", 'import { Page } from "@/app/shared-page"; export const Upward = Page;'],
    accepted: [
      "components/reading/downward.tsx",
      'import { Button } from "@/components/ui/button"; export const Downward = Button;',
    ],
  },
  {
    rule: "components-know-no-effects",
    sentence: "a component reads nothing by itself",
    refused: [
      "components/reading/reader.tsx",
      'import { publicDraft } from "@/lib/drafts/public"; export const Reader = () => <p>{publicDraft()}</p>;',
    ],
    accepted: [
      "components/reading/form.tsx",
      'import { draftSchema } from "@/lib/drafts/schema"; import { topics } from "@/lib/organisations/topics"; import { emptyFormState } from "@/lib/web/form-state"; export const Form = () => <p>{String([draftSchema, topics, emptyFormState])}</p>;',
    ],
  },
  {
    rule: "components-know-no-plumbing",
    sentence: "not even a type of the database reaches a component",
    refused: [
      "components/reading/piped.tsx",
      'import type { Transaction } from "@/lib/db/client"; export const Piped = (tx: Transaction) => <p>{String(tx)}</p>;',
    ],
    accepted: [
      "components/reading/counted.tsx",
      'import { countWords } from "@/lib/text/words"; export const Counted = () => <p>{countWords()}</p>;',
    ],
  },
  {
    rule: "primitives-know-no-consultation",
    sentence: "a primitive knows no domain",
    refused: [
      "components/ui/wise.tsx",
      'import type { PublicDraft } from "@/lib/drafts/public"; export const Wise = (draft: PublicDraft) => <p>{draft.id}</p>;',
    ],
    accepted: ["components/ui/simple.tsx", 'import { Button } from "./button"; export const Simple = Button;'],
  },
  {
    rule: "islands-stand-alone",
    sentence: "an island carries no framework",
    refused: ["components/islands/heavy.ts", 'import react from "react"; export const heavy = react;'],
    accepted: [
      "components/islands/light.ts",
      'import { clockText } from "./clock-text"; export const light = clockText;',
    ],
  },
  {
    rule: "no-name-that-says-nothing",
    sentence: "no file is called utils",
    refused: ["lib/text/uses-utils.ts", 'import { trim } from "./string-utils"; export const usesUtils = trim;'],
    accepted: ["lib/text/uses-words.ts", 'import { countWords } from "./words"; export const usesWords = countWords;'],
  },
];

/** The other ends of planted imports that break a rule by being there. */
export const accomplices: Tree = {
  "lib/text/right.ts": 'import { left } from "./left"; export const countWords = () => left;',
  "lib/text/string-utils.ts": "export const trim = (text: string) => text.trim();",
};

function stub(name: string, file: string): Tree {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    [`node_modules/${name}/index.js`]: "module.exports = {};",
    [`node_modules/${name}/${file}.js`]: "module.exports = {};",
  };
}
