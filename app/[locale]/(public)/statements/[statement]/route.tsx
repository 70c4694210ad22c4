import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { StatementPage } from "@/components/speakers/statement-page";
import { inLocale } from "@/lib/kernel/localised";
import { reasonWords } from "@/lib/moderation/public";
import { publicStatement } from "@/lib/speakers/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; statement: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, statement: id } = params;
  const found = await publicStatement(id);
  if (found === null) return {};
  const t = await getTranslations({ locale, namespace: "speakers.statement" });
  const event = inLocale(found.event.title, locale).text;
  return { title: t("titleAt", { name: found.organisations[0]?.name ?? "", event }) };
}

/** A statement that was made in a meeting and published since, or what stays of one that was not. */
async function body({ params }: Props) {
  const { locale, statement: id } = params;
  const statement = await publicStatement(id);
  if (statement === null) notFound();
  tagDocument(`statement:${statement.id}`, "organisations");
  const code = statement.state === "published" ? null : statement.reasonCode;
  return (
    <StatementPage locale={locale} statement={statement} reason={code === null ? null : await reasonWords(code)} />
  );
}

export const GET = publicPage({ head, body });
