import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { DocumentForm } from "@/components/imports/document-form";
import { EarlierImports } from "@/components/imports/earlier-imports";
import { ReviewForm } from "@/components/imports/review-form";
import { InputFrame } from "@/components/inputs/input-frame";
import { requireActor } from "@/lib/auth/get-actor";
import { getImportPage } from "@/lib/imports/queries";
import { readInputHead } from "@/lib/inputs/input-head";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { confirm, discard, offer, read } from "./actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "imports" });
  return { title: t("title") };
}

/** A finished document becomes the answers of an input: chosen, read, arranged beside the original, written. */
export default async function ImportPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const head = await readable(readInputHead(actor, id));
  const page = await readable(getImportPage(actor, id));
  const t = await getTranslations("imports");
  const { open } = page;
  const parts = page.parts.map(({ key, number, title, isWritten }) => ({
    key,
    title: [number, inLocale(title, locale).text].filter(Boolean).join(" "),
    isWritten,
  }));
  return (
    <InputFrame locale={locale} head={head} current="import">
      <div className={open === null ? "import-page" : "import-page wide"}>
        {open === null || !head.may.edit ? null : (
          <>
            <ReviewForm
              action={confirm}
              open={open}
              parts={parts}
              asksAbout={page.asksAbout}
              revision={page.revision}
              draftTitle={page.title}
              language={page.language}
              remarks={await remarksOf(open.remarks)}
            />
            <ActForm action={discard} values={{ importId: open.id }} next={t("proposal.discardNext")}>
              {t("proposal.discard")}
            </ActForm>
          </>
        )}
        {head.may.edit ? (
          <section className="import-upload">
            <h2>{open === null ? t("title") : t("upload.another")}</h2>
            {open === null ? <p className="lead">{t("lead")}</p> : null}
            <DocumentForm action={read} contributionId={id} isFirst={open === null} />
          </section>
        ) : null}
        <EarlierImports locale={locale} imports={page.earlier} offer={offer} />
      </div>
    </InputFrame>
  );
}

/** Sentences of the readers, whose keys are stored with the proposal. */
async function remarksOf(remarks: { key: string; values: Record<string, string | number> }[]): Promise<string[]> {
  const t = await getTranslations();
  return remarks.flatMap(({ key, values }) => (t.has(key) ? [t(key, values)] : []));
}
