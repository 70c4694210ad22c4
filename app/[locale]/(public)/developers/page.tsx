import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DevelopersPage } from "@/components/open-data/developers-page";
import { env } from "@/lib/env";
import { csvColumns } from "@/lib/open-data/csv-columns";
import { endpoints } from "@/lib/open-data/endpoints";
import { fieldList } from "@/lib/open-data/field-list";
import { schemasByName } from "@/lib/open-data/openapi";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "open-data" });
  return { title: t("title"), description: t("lead") };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <DevelopersPage
      locale={locale}
      site={env().appUrl}
      perMinute={env().apiPerMinute}
      endpoints={endpoints.map(({ name, path, query, files }) => ({
        name,
        path,
        files,
        columns: csvColumns[name] ?? [],
        parameters: [...[...path.matchAll(/\{(\w+)\}/g)].map(([, inPath = ""]) => inPath), ...query],
      }))}
      answers={Object.entries(schemasByName()).map(([name, schema]) => ({ name, fields: fieldList(schema) }))}
    />
  );
}
