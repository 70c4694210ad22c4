import { useTranslations } from "@/lib/i18n/words";

/** First thing a keyboard meets: past the masthead, to the content. */
export function SkipLink({
  target = "content",
  label,
}: {
  /** Id of the main element. */ target?: string;
  label?: string;
}) {
  const t = useTranslations("ui");
  return (
    <a className="skip" href={`#${target}`}>
      {label ?? t("skipToContent")}
    </a>
  );
}
