import type { FollowSubject } from "@/lib/following/schema";
import { useTranslations } from "@/lib/i18n/words";

type Props = Omit<FollowSubject, "kind"> & { locale: string; kind: Exclude<FollowSubject["kind"], "paragraph"> };

/** The way from a public page to following what it is about. */
export function FollowLink({ locale, kind, subject }: Props) {
  const t = useTranslations("following.link");
  return (
    <a href={`/${locale}/follow?${new URLSearchParams({ kind, subject })}`} rel="nofollow">
      {t(kind)}
    </a>
  );
}
