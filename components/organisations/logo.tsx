import { useTranslations } from "@/lib/i18n/words";

type Props = { name: string; sha256: string; size: "small" | "large" };

/** The logo of an organisation, in a box of its own size, so that nothing moves when it arrives. */
export function Logo({ name, sha256, size }: Props) {
  const t = useTranslations("organisations.logo");
  return (
    // Made in the right size when it was put up, and served by ourselves: an optimiser would only be one door more.
    // biome-ignore lint/performance/noImgElement: see above
    <img
      className={`logo ${size}`}
      src={`/api/logos/${sha256}`}
      alt={t("alt", { name })}
      width={size === "small" ? 76 : 192}
      height={size === "small" ? 40 : 96}
    />
  );
}
