import { z } from "zod";
import { asJson, beforeFacts, change, factsOf, mode, sitting, sittingBlocks } from "./event-facts";
import { type Block, defineTemplate, line, link, paragraph, path, quotation, type Translate, words } from "./template";

const count = z.number().int().min(0);

/** How many are registered, by how they stand. */
const registered = { confirmed: count, waiting: count, pending: count };

const title = line;

/** To those who hold an event: its hour, place or mode are others now, or it was cancelled. */
export const eventDeskNews = defineTemplate({
  values: z.strictObject({
    ...{ title, mode, path, ...registered },
    step: z.enum(["changed", "cancelled"]),
    /** JSON of one session. */
    sittings: asJson,
    /** JSON of what stood before; an empty list where it was cancelled. */
    changes: asJson,
    reason: words,
  }),
  secrets: [],
  write(values, t, locale) {
    const { step } = values;
    const changes = z.array(change).parse(JSON.parse(values.changes));
    const before: Block[] =
      changes.length === 0 ? [] : [paragraph(t("eventMails.changed.before")), beforeFacts(changes, t, locale)];
    const isOther = changes.some(({ kind }) => kind === "mode");
    return {
      subject: t(`eventMails.${step}.subject`, { title: values.title }),
      blocks: [
        paragraph(t(`eventMails.desk.${step}`, { title: values.title })),
        ...(values.reason === "" ? [] : [quotation(values.reason)]),
        ...sittingBlocks(z.array(sitting).parse(JSON.parse(values.sittings)), [], { t, locale }),
        ...(isOther ? [factsOf([["how", t(`eventMails.modes.${values.mode}`)]], t)] : []),
        ...before,
        countFacts(values, t),
        paragraph(t("eventMails.desk.told")),
        link(t("eventMails.desk.link"), values.path),
      ],
    };
  },
});

type Counts = { confirmed: number; waiting: number; pending: number };

function countFacts({ confirmed, waiting, pending }: Counts, t: Translate): Block {
  const rows: [string, string][] = [
    ["confirmed", String(confirmed)],
    ["waiting", String(waiting)],
    ["pending", String(pending)],
  ];
  return factsOf(rows, t);
}

/** To those who hold an event, the day before: what there is to know. Needs are counted, never told. */
export const eventDigest = defineTemplate({
  values: z.strictObject({
    ...{ title, path, ...registered },
    sittings: asJson,
    floor: count,
    /** Of the confirmed who told needs; -1 for who may not read them. */
    needs: z.number().int().min(-1),
    stop: path,
  }),
  secrets: [],
  usefulForMinutes: 12 * 60,
  write(values, t, locale) {
    const { needs } = values;
    const rows: [string, string][] = [
      ["floor", String(values.floor)],
      ["needs", needs < 0 ? "" : String(needs)],
    ];
    return {
      subject: t("eventMails.digest.subject", { title: values.title }),
      blocks: [
        paragraph(t("eventMails.digest.text", { title: values.title })),
        ...sittingBlocks(z.array(sitting).min(1).parse(JSON.parse(values.sittings)), [], { t, locale }),
        countFacts(values, t),
        factsOf(rows, t),
        link(t("eventMails.desk.link"), values.path),
        ...(needs > 0 ? [paragraph(t("eventMails.digest.needs"))] : []),
        { kind: "further", links: [{ label: t("eventMails.desk.stop"), path: values.stop }] },
      ],
    };
  },
});

const approvals = z
  .array(z.strictObject({ title: line, count }))
  .min(1)
  .max(50);

/** To an organiser, once a day or a week: the registrations that wait for approval. */
export const eventApprovals = defineTemplate({
  values: z.strictObject({
    count,
    /** JSON of the events with how many wait in each. */
    events: asJson,
    path,
    stop: path,
  }),
  secrets: [],
  usefulForMinutes: 12 * 60,
  write: (values, t) => ({
    subject: t("eventMails.approvals.subject", { count: values.count }),
    blocks: [
      paragraph(t("eventMails.approvals.text", { count: values.count })),
      {
        kind: "facts",
        facts: approvals
          .parse(JSON.parse(values.events))
          .map(({ title: term, count: waiting }) => ({ term, value: String(waiting) })),
      },
      link(t("eventMails.approvals.link"), values.path),
      paragraph(t("eventMails.approvals.often")),
      { kind: "further", links: [{ label: t("eventMails.desk.stop"), path: values.stop }] },
    ],
  }),
});
