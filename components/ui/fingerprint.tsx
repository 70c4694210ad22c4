/** A SHA-256 (64 hexadecimal digits) in groups of four, easy to compare by eye; it copies as one word. */
export function Fingerprint({ value }: { value: string }) {
  const groups = Array.from({ length: Math.ceil(value.length / 4) }, (_, index) => ({
    at: index * 4,
    digits: value.slice(index * 4, index * 4 + 4),
  }));
  return (
    <code className="fingerprint" dir="ltr">
      {groups.map((group) => (
        <FingerprintGroup key={group.at} digits={group.digits} />
      ))}
    </code>
  );
}

function FingerprintGroup({ digits }: { digits: string }) {
  return (
    <>
      <span>{digits}</span>
      <wbr />
    </>
  );
}
