import { IslandScript } from "@/components/islands/island-script";
import { useTranslations } from "@/lib/i18n/words";

/** The way to the comments on a paragraph; where scripts run they open in place. */
export function FetchedComments({ href, anchor, count }: { href: string; anchor: string; count: number }) {
  const t = useTranslations("amendments");
  return (
    <fetched-comments data-place={anchor} data-close={t("closeComments")} data-all={t("allComments", { count })}>
      <a href={href}>{t("readComments", { count })}</a>
      <IslandScript name="fetched-comments" />
    </fetched-comments>
  );
}
