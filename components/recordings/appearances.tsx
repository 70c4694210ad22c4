import type { PublicRecording } from "@/lib/recordings/public";

type Props = { locale: string; appearances: PublicRecording["appearances"] };

/** Who is in a recording, as they were then; each name leads to all their appearances. */
export function Appearances({ locale, appearances }: Props) {
  if (appearances.length === 0) return null;
  return (
    <ul className="appearances small">
      {appearances.map(({ name, affiliation, title }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
        <li key={index}>
          <a href={`/${locale}/recordings?person=${encodeURIComponent(name)}`}>
            <bdi>{name}</bdi>
          </a>
          {[title, affiliation].flatMap((part) =>
            part === null
              ? []
              : [
                  <span key={part} className="quiet appearance-part">
                    <bdi>{part}</bdi>
                  </span>,
                ],
          )}
        </li>
      ))}
    </ul>
  );
}
