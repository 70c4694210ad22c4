import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputBody } from "@/components/inputs/input-body";
import { InputFrame } from "@/components/inputs/input-frame";
import { readOwnInputText } from "@/lib/inputs/own-text-query";
import { ownInput } from "../own-input";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inputs.frame" });
  return { title: t("preview") };
}

/** An input as it will be read by everybody once it is published. */
export default async function PreviewPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { actor, head } = await ownInput(locale, id);
  const input = await readOwnInputText(actor, id);
  const t = await getTranslations("inputs.preview");
  return (
    <InputFrame locale={locale} head={head} current="preview">
      <p className="quiet">{t("lead")}</p>
      {input === null || input.parts.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <InputBody locale={locale} input={input} language={head.language} withContents />
      )}
    </InputFrame>
  );
}
