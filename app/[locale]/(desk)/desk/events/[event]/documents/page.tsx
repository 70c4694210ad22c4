import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PaperForm } from "@/components/events/desk/paper-form";
import { PaperList } from "@/components/events/desk/paper-list";
import { PartHead } from "@/components/events/desk/part-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventDocuments } from "@/lib/events/desk-documents";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { dropPaper, putPaper, showPaper } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<{ done?: string }> };

const acts = ["saved", "published", "removed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.papers" });
  return { title: t("title") };
}

/** The papers of an event, with their versions. */
export default async function EventDocumentsPage({ params, searchParams }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const papers = await readable(getEventDocuments(await requireActor(locale), id));
  const [query, t] = await Promise.all([searchParams, getTranslations("events.papers")]);
  const done = acts.find((act) => act === query.done);
  return (
    <>
      <PartHead
        locale={locale}
        event={papers}
        title={t("title")}
        lead={t("lead")}
        done={done === undefined ? undefined : t(`done.${done}`)}
      />
      <div className="sections">
        <PaperList locale={locale} papers={papers} publish={showPaper} remove={dropPaper} />
        <section className="stack" aria-labelledby="add">
          <h2 id="add">{t("addTitle")}</h2>
          <PaperForm action={putPaper} papers={papers} />
        </section>
      </div>
    </>
  );
}
