import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DecidedNotice, doneActs } from "@/components/moderation/decided-notice";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readUndoable } from "@/lib/moderation/undoable";
import { readInstantCursor } from "@/lib/web/read-query";
import { Queue, readQueue } from "./queue";
import { takeBack } from "./second-thoughts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "moderation.queue" });
  return { title: t("title") };
}

/** What waits for a moderator, before one is chosen. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!actor.offices.some(({ role }) => role === "moderator")) notFound();
  const query = await searchParams;
  const queue = await readQueue(actor, readInstantCursor(query) ?? null);
  const t = await getTranslations("moderation");
  const first = queue.items.find(({ isOwn }) => !isOwn);
  const start = first === undefined ? null : `/${locale}/desk/moderation/${first.id}`;
  const done = doneActs.find((act) => act === query.done) ?? null;
  const undoable = isId(query.decision) ? await readUndoable(actor, { id: query.decision }) : null;
  return (
    <div className="desk">
      <Queue locale={locale} queue={queue} current={null} />
      <section className="case" id="case">
        <h1>{t("queue.title")}</h1>
        <DecidedNotice locale={locale} done={done} undoable={undoable} undo={takeBack} />
        {queue.items.length === 0 ? (
          <EmptyState title={t("queue.empty")}>{t("queue.emptyText")}</EmptyState>
        ) : (
          <EmptyState
            title={t("queue.chooseTitle")}
            action={
              start === null ? undefined : (
                <LinkButton kind="primary" href={start}>
                  {t("queue.start")}
                </LinkButton>
              )
            }
          >
            {t("queue.chooseText")}
          </EmptyState>
        )}
      </section>
      <DeskKeys next={start} previous={null} />
    </div>
  );
}
