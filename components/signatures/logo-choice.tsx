"use client";

import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  of: "led" | "signed";
  id: string;
  logo: { exists: boolean; isShown: boolean };
  locale: string;
};

/** Whether the organisation's logo stands beside its name, and the way to have it otherwise. */
export function LogoChoice({ action, of, id, logo, locale }: Props) {
  const t = useTranslations("signatures.logo");
  if (!logo.exists) {
    return (
      <p className="small">
        {t("noneYet")} <a href={`/${locale}/organisation#logo`}>{t("putUp")}</a>
      </p>
    );
  }
  const wanted: Record<string, string> = logo.isShown ? {} : { showLogo: "true" };
  return (
    <div className="stack">
      <p>{logo.isShown ? t("shown") : t("notShown")}</p>
      <ActForm action={action} values={{ of, id, ...wanted }} kind="quiet">
        {logo.isShown ? t("hide") : t("show")}
      </ActForm>
    </div>
  );
}
