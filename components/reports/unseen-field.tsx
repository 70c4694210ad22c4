/** A field that no person meets, by eye, by ear or by key; a program that fills in every field is known by it. */
export function UnseenField({ label }: { label: string }) {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor="homepage">{label}</label>
      <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
