import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { showFileSize } from "@/lib/i18n/file-size";
import { comma } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  file: { name: string; title: string | null; bytes: number };
  /** Where it can be had; null where nobody can have it now. */
  href: string | null;
};

/** A file as a reader meets it: what it is, its name as the way to it, its kind and size. */
export function FileLine({ locale, file: { name, title, bytes }, href }: Props) {
  const t = useTranslations("attachments.list");
  const shown = <bdi>{title ?? name}</bdi>;
  return (
    <p className="file-line">
      {href === null ? (
        shown
      ) : (
        <a href={href} download={name}>
          <span aria-hidden="true">{shown}</span>
          <VisuallyHidden>
            {t("download", { name: title === null ? name : `${title}${comma(locale)}${name}` })}
          </VisuallyHidden>
        </a>
      )}
      <span className="quiet small">
        {title === null ? null : (
          <>
            <bdi>{name}</bdi>
            {"\u00a0· "}
          </>
        )}
        <bdi>{(name.split(".").at(-1) ?? "").toUpperCase()}</bdi>
        {"\u00a0· "}
        <bdi>{showFileSize(bytes, locale)}</bdi>
      </span>
    </p>
  );
}
