import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { subjectsOf } from "@/lib/dispositions/load-answered";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import { groupProposals, type Overlap, type ProposalGroup } from "./group-proposals";
import { loadWork } from "./load-work";
import { workPolicy } from "./policy";
import { type Proposal, publishedProposals, publishedTermReplacements } from "./proposals";
import { headOf, type WorkHead } from "./queries";
import { seenMark } from "./seen-mark";
import { type Reason, reworded, type WantedEdits, wantedEdits } from "./wanted-edits";
import { readWorkedText, type WorkedRow } from "./worked-text";

/** What taking it over as it is would do to the present text. */
export type Would =
  | { kind: "rewords"; redline: RedlineSegment[] }
  | { kind: "inserts" }
  | { kind: "removes"; numbers: (string | null)[] }
  | { kind: "replaces" }
  | { kind: "nothing" }
  | { kind: "needs_rebasing"; reason: Reason };

/** Equal proposals with how they are answered, and what can be done with them. */
export type WorkedProposal = {
  group: ProposalGroup;
  members: { contributionId: string; reference: string; state: string; isOwn: boolean }[];
  /** Those that the reader may decide on and that nobody answered yet. */
  open: string[];
  /** Mark of what is on the page, for the act. */
  seen: string;
  would: Would;
  /** The same for what is asked for should it not prevail; null when that is nothing in words. */
  fallback: Would | null;
  /** The wording an editor starts with. */
  prefill: string;
  /** The last act on it that stands; null when there is none. */
  act: { id: string; kind: "accepted" | "edited" | "rejected"; at: Date; by: string | null } | null;
};

export type WorkParagraph = {
  head: WorkHead;
  paragraph: WorkedRow;
  /** From the words of the version before to those that stand there now; null when it is gone. */
  change: RedlineSegment[] | null;
  proposals: WorkedProposal[];
  overlaps: Overlap[];
  /** How many more proposals there are than one page can set side by side. */
  further: number;
  causes: { reference: string; organisation: string | null; verbatim: boolean }[];
};

/** One paragraph with all its proposals. Refuses as not_found where the actor has no office, or no such paragraph is. */
export async function getWorkParagraph(actor: Actor, versionId: string, anchor: string): Promise<WorkParagraph> {
  const db = database();
  const work = await loadWork(db, actor, versionId);
  const found = await db.paragraph.findUnique({
    where: { versionId_anchor: { versionId: work.previous.id, anchor } },
    select: { id: true },
  });
  if (found === null) throw notFound();
  const now = await databaseNow(db);
  const proposals = await publishedProposals(work.previous.id, now, [found.id]);
  const text = await readWorkedText(db, work, [
    ...new Set([found.id, ...proposals.flatMap(({ paragraphIds }) => paragraphIds)]),
  ]);
  const paragraph = text.find(({ id }) => id === found.id);
  if (paragraph === undefined) throw notFound();
  const terms = (await publishedTermReplacements(work.previous.id, now)).filter(
    ({ paragraphIds }) => paragraphIds.length === 0 || paragraphIds.includes(found.id),
  );
  const { groups, overlaps, further } = groupProposals(paragraph, { proposals, terms });
  const ids = groups.flatMap(({ by }) => by.map(({ contributionId }) => contributionId));
  const facts = await readFacts(work.id, ids);
  const subjects = await subjectsOf(db, work.actor, facts.rows);
  const byId = new Map(proposals.map((proposal) => [proposal.contributionId, proposal]));
  const head = headOf(work);
  return {
    head,
    paragraph,
    change: paragraph.now === null ? null : redline(paragraph.text, paragraph.now.text, paragraph.language),
    overlaps,
    further,
    causes: await readCauses(work.id, paragraph),
    proposals: groups.map((group): WorkedProposal => {
      const members = group.by.map(({ contributionId, reference }) => {
        const subject = subjects.get(contributionId);
        return {
          contributionId,
          reference,
          state: facts.states.get(contributionId) ?? "pending",
          isOwn: subject === undefined || (head.mayDecide && !workPolicy.decide(work.actor, subject)),
        };
      });
      const open = members.flatMap(({ contributionId, state, isOwn }) =>
        state === "pending" && !isOwn ? [contributionId] : [],
      );
      const proposal = byId.get(group.by[0]?.contributionId ?? "");
      const wanted = wantedOf(proposal, text);
      const fallbackText = proposal?.fallback?.text ?? null;
      const fallback = fallbackText === null ? null : reworded(paragraph, fallbackText);
      return {
        group,
        members,
        open,
        seen: seenMark({
          text: paragraph.now?.text ?? null,
          answers: facts.answers.filter(({ contributionId }) => open.includes(contributionId)),
        }),
        would: wouldOf(wanted, paragraph, text),
        fallback: fallback === null ? null : wouldOf(fallback, paragraph, text),
        prefill: prefillOf(wanted, proposal, paragraph),
        act:
          facts.acts.find(({ contributionId }) => members.some((member) => member.contributionId === contributionId)) ??
          null,
      };
    }),
  };
}

function wantedOf(proposal: Proposal | undefined, text: readonly WorkedRow[]): WantedEdits | null {
  if (proposal === undefined) return null;
  return wantedEdits(
    proposal,
    text.filter(({ id }) => proposal.paragraphIds.includes(id)),
  );
}

/** Null stands for a term that is to be replaced throughout. */
function wouldOf(wanted: WantedEdits | null, paragraph: WorkedRow, text: readonly WorkedRow[]): Would {
  if (wanted === null) return { kind: "replaces" };
  if (wanted.kind === "needs_rebasing") return wanted;
  const [edit] = wanted.edits;
  if (edit === undefined) return { kind: "nothing" };
  if (edit.kind === "insert") return { kind: "inserts" };
  if (edit.kind === "reword") {
    return { kind: "rewords", redline: redline(paragraph.now?.text ?? "", edit.text, paragraph.language) };
  }
  const removed = new Set(wanted.edits.flatMap((one) => (one.kind === "remove" ? [one.lineageId] : [])));
  return {
    kind: "removes",
    numbers: text.filter(({ now }) => now !== null && removed.has(now.lineageId)).map(({ numberNow }) => numberNow),
  };
}

function prefillOf(wanted: WantedEdits | null, proposal: Proposal | undefined, paragraph: WorkedRow): string {
  if (proposal?.addPosition !== undefined && proposal.addPosition !== null) return proposal.text ?? "";
  const [edit] = wanted?.kind === "applies" ? wanted.edits : [];
  return edit?.kind === "reword" ? edit.text : (paragraph.now?.text ?? "");
}

async function readFacts(versionId: string, ids: string[]) {
  const db = database();
  const [rows, answers, acts] = await Promise.all([
    db.contribution.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        authorId: true,
        organisationId: true,
        disposition: true,
        consultation: { select: { processId: true } },
        version: { select: { draftId: true } },
      },
    }),
    db.disposition.findMany({
      where: { contributionId: { in: ids } },
      select: { contributionId: true, revision: true },
    }),
    db.workAct.findMany({
      where: { versionId, contributionId: { in: ids }, undoneAt: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true, contributionId: true, kind: true, at: true, person: { select: { name: true, email: true } } },
    }),
  ]);
  return {
    rows,
    answers,
    states: new Map(rows.map(({ id, disposition }) => [id, disposition])),
    acts: acts.map(({ person, ...act }) => ({ ...act, by: person.name ?? person.email })),
  };
}

async function readCauses(versionId: string, { lineageId, now }: WorkedRow) {
  const rows = await database().cause.findMany({
    where: { versionId, lineageId: { in: [lineageId, ...(now === null ? [] : [now.lineageId])] } },
    orderBy: [{ at: "asc" }, { contributionId: "asc" }],
    select: {
      verbatim: true,
      contribution: { select: { reference: true, ...publicAuthorSelect } },
    },
  });
  return rows.map(({ verbatim, contribution }) => ({
    verbatim,
    reference: contribution.reference ?? "",
    organisation: publicAuthor(contribution)?.name ?? null,
  }));
}
