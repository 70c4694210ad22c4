import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnswerCase } from "@/components/dispositions/answer-case";
import { AnswerForm } from "@/components/dispositions/answer-form";
import { AnswerKeys } from "@/components/dispositions/answer-keys";
import { AnswerQueue } from "@/components/dispositions/answer-queue";
import { AssignForm } from "@/components/dispositions/assign-form";
import { DeskKeys } from "@/components/moderation/desk-keys";
import { ShownKeys } from "@/components/moderation/keys-line";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/get-actor";
import { readAnswerCase } from "@/lib/dispositions/answer-case";
import { readDeskList } from "@/lib/dispositions/desk-list";
import { rapporteursOf } from "@/lib/dispositions/filter-options";
import { dispositionStates, filterQuery, readDeskFilter } from "@/lib/dispositions/schema";
import { usableWordings } from "@/lib/dispositions/wordings-query";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readInstantCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { answer, assign } from "../actions";

type Props = {
  params: Promise<{ locale: string; version: string; contribution: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.desk" });
  return { title: t("title") };
}

/** One contribution beside its paragraphs, and its answer; the list it stands in on the other side. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { locale, version: versionId, contribution: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const filter = readDeskFilter(query);
  const cursor = readInstantCursor(query) ?? null;
  const item = await readable(
    isId(versionId) && isId(id) ? readAnswerCase(actor, versionId, id) : Promise.reject(notFound()),
  );
  const { version } = item;
  const t = await getTranslations("dispositions");
  const [list, rapporteurs, wordings] = await Promise.all([
    readDeskList(actor, versionId, { filter, cursor }),
    rapporteursOf(version.subject),
    usableWordings(version.process.id),
  ]);
  const here = `/${locale}/desk/dispositions/${version.id}`;
  const narrowed = filterQuery(filter).toString();
  const onPage = cursor === null ? "" : `cursor=${cursor}`;
  const withQuery = (path: string, more = onPage) =>
    [path, [narrowed, more].filter(Boolean).join("&")].filter(Boolean).join("?");
  const rows = list.page.items;
  const place = rows.findIndex((row) => row.id === item.id);
  const neighbour = (index: number) => {
    const row = index < 0 ? undefined : rows[index];
    return row === undefined ? null : withQuery(`${here}/${row.id}`);
  };
  const done = dispositionStates.find((state) => state === query.done);
  const shared = { versionId: version.id, contributionId: item.id, filter, rapporteurs };
  return (
    <div className="desk">
      <h1 className="visually-hidden">{t("desk.title")}</h1>
      <AnswerCase
        locale={locale}
        item={item}
        hrefOf={(other) => withQuery(`${here}/${other}`)}
        above={
          <>
            {done === undefined ? null : (
              <Notice kind="success" title={t("form.done", { answer: t(`states.${done}`) })} announce />
            )}
            {query.done === "assigned" ? <Notice kind="success" title={t("form.assigned")} announce /> : null}
            {item.isOwn ? <Notice kind="warning" title={t("desk.ownText")} /> : null}
          </>
        }
      >
        {item.mayDecide ? (
          <>
            <ShownKeys
              keys={[
                ["J", t("keys.next")],
                ["K", t("keys.previous")],
                ["1–7", t("keys.choose")],
              ]}
            />
            <AnswerForm
              key={`${item.id} ${item.sheet.revision}`}
              {...shared}
              action={answer}
              locale={locale}
              sheet={item.sheet}
              paragraphs={item.paragraphs}
              wordings={wordings}
            />
          </>
        ) : (
          <AssignForm key={item.id} {...shared} action={assign} assigneeId={item.sheet.assigneeId} />
        )}
      </AnswerCase>
      <AnswerQueue
        rows={rows}
        hrefs={Object.fromEntries(rows.map((row) => [row.id, withQuery(`${here}/${row.id}`)]))}
        current={item.id}
        matching={list.matching}
        listHref={withQuery(here)}
        moreHref={list.page.next === null ? null : withQuery(`${here}/${item.id}`, `cursor=${list.page.next}`)}
      />
      <DeskKeys next={neighbour(place + 1)} previous={neighbour(place - 1)} />
      <AnswerKeys />
    </div>
  );
}
