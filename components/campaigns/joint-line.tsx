import { useTranslations } from "@/lib/i18n/words";

/** Below a published letter: the joint input that its organisation joined afterwards. */
export function JointLine({ locale, reference }: { locale: string; reference: string | null }) {
  const t = useTranslations("campaigns.public");
  if (reference === null) return null;
  return (
    <p>
      {t.rich("joined", {
        reference: () => (
          <a key="reference" href={`/${locale}/contributions/${reference}`}>
            <bdi>{reference}</bdi>
          </a>
        ),
      })}
    </p>
  );
}
