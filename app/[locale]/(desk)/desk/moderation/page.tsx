import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DecidedNotice, doneActs } from "@/components/moderation/decided-notice";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { DigestForm } from "@/components/moderation/digest-form";
import { KeptFilters } from "@/components/moderation/kept-filters";
import { KeysLine } from "@/components/moderation/keys-line";
import { QueueFilters } from "@/components/moderation/queue-filters";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/get-actor";
import { zones } from "@/lib/consultations/local-hour";
import { isId } from "@/lib/kernel/ids";
import { moderationPolicy } from "@/lib/moderation/policy";
import { countConditions, queueQuery } from "@/lib/moderation/queue-filter";
import { listKeptFilters, queueOptions } from "@/lib/moderation/queue-options";
import { readDigest } from "@/lib/moderation/set-digest";
import { readUndoable } from "@/lib/moderation/undoable";
import { moderatorsWork } from "../moderators-work";
import { chooseDigest, drop, keep } from "./actions";
import { deskLists } from "./desk-lists";
import { Queue, queueSuffix, readQueue } from "./queue";
import { takeBack } from "./second-thoughts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "moderation.queue" });
  return { title: t("title") };
}

/** What waits for a moderator, before one is chosen: narrowed, ordered, and the other work beside it. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!moderationPolicy.openQueue(actor, undefined)) notFound();
  const query = await searchParams;
  const queue = await readQueue(actor, query);
  const [options, kept, work, digest] = await Promise.all([
    queueOptions(actor, queue.filter),
    listKeptFilters(actor),
    moderatorsWork(actor, locale),
    readDigest(actor),
  ]);
  const lists = await deskLists(actor, locale);
  const t = await getTranslations("moderation");
  const address = `/${locale}/desk/moderation`;
  const narrowed = queueQuery(queue.filter).toString();
  const first = queue.items.find(({ isOwn, claim }) => !isOwn && claim?.isMine !== false);
  const start = first === undefined ? null : `${address}/${first.id}${queueSuffix(queue.filter, queue.cursor)}`;
  const done = doneActs.find((act) => act === query.done) ?? null;
  const undoable = isId(query.decision) ? await readUndoable(actor, { id: query.decision }) : null;
  const mail = (["yes", "no"] as const).find((wanted) => wanted === query.mail);
  const conditions = countConditions(queue.filter);
  return (
    <div className="desk">
      <section className="case desk-home" id="case">
        <header>
          <h1>{t("queue.title")}</h1>
        </header>
        <DecidedNotice locale={locale} done={done} undoable={undoable} undo={takeBack.bind(null, narrowed)} />
        {mail === undefined ? null : <Notice kind="success" title={t(`digest.done.${mail}`)} announce />}
        {queue.items.length > 0 ? (
          <div className="stack">
            <p>{t("queue.chooseText")}</p>
            {start === null ? null : (
              <LinkButton kind="primary" href={start}>
                {t(queue.filter.order === null ? "queue.start" : "queue.startFirst")}
              </LinkButton>
            )}
          </div>
        ) : conditions > 0 ? (
          <EmptyState title={t("filters.noneMatch")}>{t("filters.noneMatchHint")}</EmptyState>
        ) : (
          <EmptyState title={t("queue.empty")}>{t("queue.emptyText")}</EmptyState>
        )}
        <KeptFilters filters={kept} address={address} query={narrowed} keep={keep} drop={drop} />
        <Disclosure summary={t("filters.title")} open={narrowed !== ""}>
          <QueueFilters
            locale={locale}
            filter={queue.filter}
            options={options}
            clearHref={narrowed === "" ? null : address}
          />
        </Disclosure>
      </section>
      <Queue locale={locale} queue={queue} current={null} />
      <div className="case desk-home">
        {work.length === 0 ? null : (
          <section aria-labelledby="other-work">
            <h2 id="other-work">{t("otherWork.title")}</h2>
            <ul className="work-lines">
              {work.map(({ href, title, count, waits }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                  <span className={waits > 0 ? "hint" : "small quiet"}>{count}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="lists">
          <h2 id="lists">{t("otherWork.lists")}</h2>
          <ul className="work-lines">
            {lists.map(({ href, title, about }) => (
              <li key={href}>
                <a href={href}>{title}</a>
                <span className="small quiet">{about}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="keys">
          <h2 id="keys">{t("keys.title")}</h2>
          <KeysLine />
          <p className="small quiet">{t("keys.hint")}</p>
        </section>
        <section className="stack" aria-labelledby="digest">
          <h2 id="digest">{t("digest.title")}</h2>
          <p>{t(digest === null ? "digest.none" : "digest.some")}</p>
          <DigestForm action={chooseDigest} digest={digest} zone="UTC" zones={zones()} />
        </section>
      </div>
      <DeskKeys next={start} previous={null} />
    </div>
  );
}
