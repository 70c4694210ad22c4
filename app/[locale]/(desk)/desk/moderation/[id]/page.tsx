import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReadFiles } from "@/components/attachments/read-files";
import { CaseCampaign } from "@/components/campaigns/case-campaign";
import { CaseHints } from "@/components/hints/case-hints";
import { DecidedNotice, doneActs } from "@/components/moderation/decided-notice";
import { DecisionForms } from "@/components/moderation/decision-forms";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { KeysLine } from "@/components/moderation/keys-line";
import { ModerationCase } from "@/components/moderation/moderation-case";
import { Proposals } from "@/components/moderation/proposals";
import { CaseReports } from "@/components/reports/case-reports";
import { CaseNames } from "@/components/signatures/case-names";
import { listCaseFiles } from "@/lib/attachments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { campaignOf } from "@/lib/campaigns/queries";
import { hintsOf } from "@/lib/hints/queries";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readModerationCase } from "@/lib/moderation/case-query";
import { readDeciding } from "@/lib/moderation/deciding-query";
import { listReasons } from "@/lib/moderation/queries";
import { readUndoable } from "@/lib/moderation/undoable";
import { readSight } from "@/lib/reports/sight-query";
import { listCaseNames } from "@/lib/signatures/case-names";
import { readInstantCursor } from "@/lib/web/read-query";
import { Queue, readQueue } from "../queue";
import { answerProposal, takeBack } from "../second-thoughts";
import { decide } from "./actions";

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
  const item = await readModerationCase(actor, id).catch((error: unknown) => {
    if (isDomainError(error)) notFound();
    throw error;
  });
  const queue = await readQueue(actor, readInstantCursor(query) ?? null);
  const t = await getTranslations("moderation");
  const done = doneActs.find((act) => act === query.done) ?? null;
  const deciding = await readDeciding(actor, id);
  const undoable = await readUndoable(actor, isId(query.decision) ? { id: query.decision } : { contributionId: id });
  const isOpen = item.mayDecide && deciding.waiting === null;
  const place = queue.items.findIndex((waiting) => waiting.id === id);
  const at = (index: number) => {
    const neighbour = index < 0 ? undefined : queue.items[index];
    return neighbour === undefined ? null : `/${locale}/desk/moderation/${neighbour.id}`;
  };
  return (
    <div className="desk">
      <h1 className="visually-hidden">{t("queue.title")}</h1>
      <Queue locale={locale} queue={queue} current={id} />
      <ModerationCase locale={locale} item={item}>
        <CaseHints locale={locale} hints={await hintsOf(item.id)} language={item.language} />
        <CaseCampaign locale={locale} campaign={await campaignOf(item.id)} />
        <CaseNames locale={locale} names={await listCaseNames(actor, item.id)} />
        <ReadFiles locale={locale} files={await listCaseFiles(actor, item.id)} />
        <CaseReports locale={locale} sight={await readSight(actor, item.id)} />
        {item.isOwn ? null : (
          <Proposals locale={locale} deciding={deciding} mayDecide={item.mayDecide} settle={answerProposal} />
        )}
        <DecidedNotice locale={locale} done={done} undoable={undoable} undo={takeBack} />
        {isOpen ? <KeysLine /> : null}
        <DecisionForms
          key={item.id}
          action={decide}
          id={item.id}
          revision={item.revision}
          language={item.language}
          texts={deciding.texts}
          reasons={await listReasons()}
          fourEyes={deciding.fourEyes}
          isOpen={isOpen}
        />
      </ModerationCase>
      <DeskKeys next={at(place + 1)} previous={at(place - 1)} />
    </div>
  );
}
