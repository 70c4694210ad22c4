import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StatementPage } from "@/components/speakers/statement-page";
import { inLocale } from "@/lib/kernel/localised";
import { reasonWords } from "@/lib/moderation/public";
import { publicStatement } from "@/lib/speakers/public";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string; statement: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, statement: id } = await params;
  const found = await publicStatement(id);
  if (found === null) return {};
  const t = await getTranslations({ locale, namespace: "speakers.statement" });
  const event = inLocale(found.event.title, locale).text;
  return { title: t("titleAt", { name: found.organisations[0]?.name ?? "", event }) };
}

/** A statement that was made in a meeting and published since, or what stays of one that was not. */
export default async function Page({ params }: Props) {
  const { locale, statement: id } = await params;
  setRequestLocale(locale);
  const statement = await publicStatement(id);
  if (statement === null) notFound();
  tagDocument(`statement:${statement.id}`, "organisations");
  const code = statement.state === "published" ? null : statement.reasonCode;
  return (
    <StatementPage locale={locale} statement={statement} reason={code === null ? null : await reasonWords(code)} />
  );
}
