import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { InputFrame } from "@/components/inputs/input-frame";
import { InputRedline } from "@/components/inputs/input-redline";
import { Pagination } from "@/components/ui/pagination";
import { showInstant } from "@/lib/i18n/dates";
import { listHistory, readHistoryState } from "@/lib/inputs/history-query";
import type { InputHead } from "@/lib/inputs/input-head";
import { readInputWriting } from "@/lib/inputs/writer-query";
import type { Actor } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { readInstantCursor } from "@/lib/web/read-query";
import { restore } from "../actions";
import { orNotFound, ownInput } from "../own-input";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inputs.frame" });
  return { title: t("history") };
}

/** Every saved state of an input, each against the present text, and the way back to it. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { actor, head } = await ownInput(locale, id);
  const query = await searchParams;
  const { items, next } = await listHistory(actor, id, readInstantCursor(query) ?? null);
  const t = await getTranslations("inputs.history");
  const base = `/${locale}/me/inputs/${id}/history`;
  return (
    <InputFrame locale={locale} head={head} current="history">
      {query.state === undefined ? <p className="quiet">{t("lead")}</p> : null}
      {query.state === undefined ? null : (
        <OneState locale={locale} actor={actor} head={head} historyId={String(query.state)} />
      )}
      {items.length === 0 ? <p>{t("empty")}</p> : null}
      <ol className="list dense">
        {items.map((item) => {
          const saved = showInstant(item.savedAt, head.round.zone, locale);
          return (
            <li key={item.id}>
              <p className="line">
                <a href={`${base}?state=${item.id}`} aria-current={query.state === item.id ? "true" : undefined}>
                  <time dateTime={saved.iso}>{saved.text}</time>
                </a>
              </p>
              <p className="facts small quiet">
                <span>{t(`origins.${item.origin}`)}</span>
                {item.savedBy === null ? null : <bdi>{item.savedBy}</bdi>}
                <span>{t("words", { count: item.words })}</span>
              </p>
            </li>
          );
        })}
      </ol>
      <Pagination
        newerHref={query.cursor === undefined ? undefined : base}
        olderHref={next === null ? undefined : `${base}?cursor=${next}`}
      />
    </InputFrame>
  );
}

type OneProps = { locale: string; actor: Actor; head: InputHead; historyId: string };

/** What changed since a state, and the button that brings it back. */
async function OneState({ locale, actor, head, historyId }: OneProps) {
  if (!isId(historyId)) notFound();
  const state = await orNotFound(readHistoryState(actor, head.id, historyId));
  const { content, template } = await orNotFound(readInputWriting(actor, head.id));
  const parts = [...template.parts, ...state.parts];
  const t = await getTranslations("inputs.history");
  return (
    <section className="stack" aria-labelledby="since">
      <h2 id="since">{t("since", { text: showInstant(state.savedAt, head.round.zone, locale).text })}</h2>
      <InputRedline locale={locale} before={state.content} after={content} parts={parts} />
      {head.may.edit ? (
        <ActForm
          action={restore}
          values={{ id: head.id, seenRevision: head.revision, historyId }}
          next={state.templateId === template.id ? t("restoreNext") : t("restoreQuestions")}
        >
          {t("restore")}
        </ActForm>
      ) : null}
    </section>
  );
}
