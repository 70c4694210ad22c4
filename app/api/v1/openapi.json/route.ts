import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { openApiDocument } from "@/lib/open-data/openapi";
import { publicAnswer } from "@/lib/web/public-answer";

/** The public API described for programs (OpenAPI 3.1), in English. */
export async function GET(request: Request): Promise<Response> {
  const t = await getTranslations({ locale: "en", namespace: "open-data" });
  const document = openApiDocument(env().appUrl, {
    title: "Openfloor",
    description: t("lead"),
    endpoint: (name) => t(`endpoints.${name}`),
    parameter: (name) => t(`parameters.${name}`),
  });
  return publicAnswer(request, JSON.stringify(document), "application/json; charset=utf-8");
}
