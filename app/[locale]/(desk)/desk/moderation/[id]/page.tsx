import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReadFiles } from "@/components/attachments/read-files";
import { CaseCampaign } from "@/components/campaigns/case-campaign";
import { CaseHints } from "@/components/hints/case-hints";
import { ClaimGate } from "@/components/moderation/claim-gate";
import { DecidedNotice, doneActs } from "@/components/moderation/decided-notice";
import { DecisionForms } from "@/components/moderation/decision-forms";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { ModerationCase } from "@/components/moderation/moderation-case";
import { OfferedAnswers } from "@/components/moderation/offered-answers";
import { Proposals } from "@/components/moderation/proposals";
import { WayOn } from "@/components/moderation/way-on";
import { WithWriters } from "@/components/moderation/with-writers";
import { FileCopies } from "@/components/redactions/file-copies";
import { RedactionForm } from "@/components/redactions/redaction-form";
import { SealedLink } from "@/components/redactions/sealed-link";
import { CaseReports } from "@/components/reports/case-reports";
import { CaseNames } from "@/components/signatures/case-names";
import { listCaseFiles } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { campaignOf } from "@/lib/campaigns/queries";
import { hintsOf } from "@/lib/hints/queries";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { offeredAnswers } from "@/lib/moderation/answers-query";
import { readModerationCase } from "@/lib/moderation/case-query";
import { listCopiedFiles } from "@/lib/moderation/copies-query";
import { readDeciding } from "@/lib/moderation/deciding-query";
import { listLikeCases } from "@/lib/moderation/like-cases";
import { listReasons } from "@/lib/moderation/queries";
import { queueQuery } from "@/lib/moderation/queue-filter";
import { readUndoable } from "@/lib/moderation/undoable";
import { readWithWriters } from "@/lib/moderation/with-writers";
import { readSight } from "@/lib/reports/sight-query";
import { listCaseNames } from "@/lib/signatures/case-names";
import { Queue, queueSuffix, readQueue } from "../queue";
import { answerProposal, dropProposal, takeBack } from "../second-thoughts";
import { claim, decide, putFileCopy, redact, takeFileCopyAway } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "moderation.queue" });
  return { title: t("title") };
}

/** One contribution in its context, the queue beside it. */
export default async function ModerationCasePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const query = await searchParams;
  const queue = await readQueue(actor, query);
  const here = `/${locale}/desk/moderation`;
  const list = queueQuery(queue.filter).toString();
  const suffix = queueSuffix(queue.filter, queue.cursor);
  const place = queue.items.findIndex((waiting) => waiting.id === id);
  const at = (index: number) => {
    const neighbour = index < 0 ? undefined : queue.items[index];
    return neighbour === undefined ? null : `${here}/${neighbour.id}${suffix}`;
  };
  const next = at(place + 1);
  const wayOn = { query: suffix.slice(1), next: next ?? `${here}${suffix}` };
  const item = await readModerationCase(actor, id).catch((error: unknown) => {
    if (isDomainError(error)) return null;
    throw error;
  });
  if (item === null) {
    const gone = await readWithWriters(actor, id);
    if (gone === null) notFound();
    return (
      <div className="desk">
        <WithWriters reference={gone.reference} wayOn={<WayOn again={null} {...wayOn} />}>
          <DecidedNotice
            locale={locale}
            done={null}
            undoable={await readUndoable(actor, { contributionId: id })}
            undo={takeBack.bind(null, list)}
          />
        </WithWriters>
        <Queue locale={locale} queue={queue} current={id} />
        <DeskKeys next={next} previous={at(place - 1)} />
      </div>
    );
  }
  const files = await listCaseFiles(actor, item.id);
  const reasons = await listReasons();
  const t = await getTranslations("moderation");
  const done = doneActs.find((act) => act === query.done) ?? null;
  const deciding = await readDeciding(actor, id);
  const undoable = await readUndoable(actor, isId(query.decision) ? { id: query.decision } : { contributionId: id });
  const isOpen = item.mayDecide && deciding.waiting === null;
  const answers = item.mayDecide ? await offeredAnswers(actor, item.id) : [];
  const chosen = answers.find((answer) => answer.id === query.answer) ?? null;
  const again = <WayOn again={`${here}/${id}`} {...wayOn} />;
  const held = item.claim === null ? "nobody" : item.claim.isMine ? "mine" : "others";
  return (
    <div className="desk">
      <h1 className="visually-hidden">{t("queue.title")}</h1>
      <ModerationCase
        locale={locale}
        item={item}
        likes={await listLikeCases(actor, item.id)}
        below={
          <>
            <CaseNames locale={locale} names={await listCaseNames(actor, item.id)} />
            <ReadFiles locale={locale} files={files} />
            <FileCopies
              locale={locale}
              files={await listCopiedFiles(actor, item.id)}
              put={putFileCopy.bind(null, list)}
              takeAway={takeFileCopyAway.bind(null, list)}
            />
          </>
        }
        beside={
          <>
            <CaseHints
              locale={locale}
              hints={item.publication === "pending" ? await hintsOf(item.id) : []}
              language={item.language}
            />
            <CaseCampaign locale={locale} campaign={await campaignOf(item.id)} />
            <CaseReports locale={locale} sight={await readSight(actor, item.id)} />
          </>
        }
        notice={<DecidedNotice locale={locale} done={done} undoable={undoable} undo={takeBack.bind(null, list)} />}
      >
        <ClaimGate
          key={item.id}
          id={item.id}
          isOpen={item.mayDecide}
          claim={{ who: held, name: item.claim?.name ?? null }}
          action={claim}
        >
          {item.isOwn ? null : (
            <Proposals
              locale={locale}
              deciding={deciding}
              mayDecide={item.mayDecide}
              settle={answerProposal.bind(null, list)}
              takeBack={dropProposal.bind(null, list)}
            />
          )}
          {item.isOwn ? null : <SealedLink locale={locale} item={item} />}
          <OfferedAnswers answers={answers} chosen={chosen} query={list}>
            {isOpen ? (
              <RedactionForm
                key={`redact ${item.id}`}
                action={redact.bind(null, list)}
                id={item.id}
                revision={item.revision}
                language={item.language}
                reasons={reasons}
                fields={deciding.texts}
                files={files}
                wayOn={again}
              />
            ) : null}
            <DecisionForms
              key={item.id}
              action={decide.bind(null, list)}
              id={item.id}
              revision={item.revision}
              language={item.language}
              texts={deciding.texts}
              reasons={reasons}
              fourEyes={deciding.fourEyes}
              isOpen={isOpen}
              wayOn={again}
            />
          </OfferedAnswers>
        </ClaimGate>
      </ModerationCase>
      <Queue locale={locale} queue={queue} current={id} />
      <DeskKeys next={next} previous={at(place - 1)} />
    </div>
  );
}
