import { decideAppeal } from "@/lib/appeals/decide-appeal";
import { fileAppeal } from "@/lib/appeals/file-appeal";
import { replyToAppeal } from "@/lib/appeals/reply-to-appeal";
import { decideAppealSchema, fileAppealSchema, replyToAppealSchema } from "@/lib/appeals/schema";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { dismissReports } from "@/lib/reports/dismiss-reports";
import { stampForm } from "@/lib/reports/form-stamp";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { reportContribution } from "@/lib/reports/report-contribution";
import { reportContributionSchema } from "@/lib/reports/schema";
import { anActor, aPerson } from "@/tests/factories/actor";
import { because } from "@/tests/factories/appeal";
import { HiddenContributions, kinds } from "./plant-contributions";
import type { Ground } from "./planting";
import { type ProtectedWriter, revisionOf, withEffects } from "./protected-writer";

/** What readers, moderators and writers say once something was published or refused. */
export async function plantAfterwards(ground: Ground, writer: ProtectedWriter): Promise<void> {
  for (const kind of kinds) {
    const hidden = new HiddenContributions(ground, kind, writer);
    await plantHidden(hidden);
    await plantAppeals(hidden);
  }
}

/** Reported by somebody with a name, hidden for it, and complained of. */
async function plantHidden(hidden: HiddenContributions): Promise<void> {
  const { planting, moderator } = hidden.ground;
  const made = await hidden.decided("hidden after a report", { decision: "publish" });
  const reporter = anActor(await aPerson({ name: planting.inside(`who reported ${made.what}`) }));
  await report(made.reference, planting.inside(`a report on ${made.what}`), reporter);
  const reviewed = { id: made.id, seenRevision: await revisionOf(made.id), ...because };
  const words = hidden.words("a moderator's words on hiding");
  await hideContribution(withEffects(moderator), { ...reviewed, words });
  const inSight = await shownOne(hidden);
  await report(inSight.reference, planting.inside(`a report without consequence on ${hidden.kind}s`), null);
  await dismissReports(withEffects(moderator), { contributionId: inSight.id, until: new Date().toISOString() });
}

async function report(
  reference: string,
  words: string,
  actor: Parameters<typeof reportContribution>[2]["actor"],
): Promise<void> {
  const opened = stampForm(new Date(Date.now() - 60_000));
  const form = reportContributionSchema.parse({ reference, ...because, words, opened });
  await reportContribution({ clock: systemClock }, form, { source: "192.0.2.7", actor });
}

/** A published one with words that may be read. */
async function shownOne({ ground, kind, writer }: HiddenContributions) {
  const words = ground.planting.shown();
  const made = await (kind === "comment" ? writer.comment({ words }) : writer.input({ words }));
  await writer.publish(made);
  ground.planting.names.push({ locale: ["en"], reference: [made.reference] });
  return made;
}

/** One that is open though it may be public, one decided that may not, and one decided as unfit for the public. */
async function plantAppeals(hidden: HiddenContributions): Promise<void> {
  const { planting, moderator, second, organiser } = hidden.ground;
  const told = [hidden.writer.by, moderator, second, organiser];
  const refused = (state: string) => hidden.decided(state, { decision: "refuse", ...because });
  const file = async (id: string, what: string, isPublic: boolean) => {
    const words = planting.secret(`a complaint about ${what}`, { toldTo: told });
    const form = { contributionId: id, words, language: "en", public: String(isPublic) };
    const { appealId } = await fileAppeal(withEffects(hidden.writer.by), fileAppealSchema.parse(form));
    const reply = planting.secret(`a reply to a complaint about ${what}`, { toldTo: told });
    const seen = await revisionOfAppeal(appealId);
    await replyToAppeal(withEffects(moderator), replyToAppealSchema.parse({ ...seen, words: reply }));
    return appealId;
  };
  const settle = async (id: string, what: string, fit: boolean) => {
    const words = planting.secret(`the outcome of a complaint about ${what}`, { toldTo: told });
    const form = { outcome: "dismissed", ...(await revisionOfAppeal(id)), words, fit: String(fit) };
    await decideAppeal(withEffects(second), decideAppealSchema.parse(form));
  };
  const open = await refused("whose refusal is appealed against");
  await file(open.id, open.what, true);
  const kept = await refused("whose appeal may not be public");
  await settle(await file(kept.id, kept.what, false), kept.what, true);
  const unfit = await refused("whose appeal is not fit to be public");
  await settle(await file(unfit.id, unfit.what, true), unfit.what, false);
}

async function revisionOfAppeal(id: string) {
  const { revision } = await database().appeal.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return { id, seenRevision: revision };
}
