import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { DevelopersPage } from "@/components/open-data/developers-page";
import { env } from "@/lib/env";
import { csvColumns } from "@/lib/open-data/csv-columns";
import { endpoints } from "@/lib/open-data/endpoints";
import { fieldList } from "@/lib/open-data/field-list";
import { schemasByName } from "@/lib/open-data/openapi";
import type { DocumentHead } from "@/lib/web/document-head";

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "open-data" });
  return { title: t("title"), description: t("lead") };
}

async function body({ params }: Asked) {
  const { locale } = params;
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

export const GET = publicPage({ head, body });
