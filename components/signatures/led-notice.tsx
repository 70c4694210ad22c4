import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";
import type { LedInput } from "@/lib/signatures/led-query";

/** Where a joint input stands, in one notice for those who lead it. */
export function LedNotice({ input }: { input: LedInput }) {
  const t = useTranslations("signatures");
  if (input.isProtected) return <Notice>{t("led.protected")}</Notice>;
  switch (input.submission) {
    case "collecting_signatures":
      return (
        <Notice kind="success">
          {t("led.opened")} {t("led.submitNext")}
        </Notice>
      );
    case "submitted":
      return <Notice>{t("led.submitted")}</Notice>;
    case "withdrawn":
      return <Notice>{t("led.gone")}</Notice>;
  }
  if (!input.round.allowsJoint) return <Notice>{t("led.notHere")}</Notice>;
  if (input.signatories.length === 0) return null;
  return (
    <Notice>
      {t("led.untold")} {input.may.open ? null : t("open.onlyFocalPoint")}
    </Notice>
  );
}
