/** A card with a barcode, and the reader's line over it. */
export function CardPicture() {
  const bars = [22, 29, 35, 45, 50, 60, 70, 75, 83, 93, 99, 110, 115, 125, 134, 140, 150, 156, 166, 173];
  return (
    <svg width="196" height="124" viewBox="0 0 196 124" aria-hidden>
      <rect
        x="1.5"
        y="1.5"
        width="193"
        height="121"
        rx="16"
        fill="var(--surface)"
        stroke="var(--ink)"
        strokeWidth="3"
      />
      <rect x="18" y="20" width="40" height="48" rx="8" fill="var(--pine-soft)" />
      <circle cx="38" cy="38" r="8" fill="var(--pine)" />
      <path d="M24 68c0-11 6-16 14-16s14 5 14 16z" fill="var(--pine)" />
      <path d="M72 28h70M72 44h46" stroke="var(--ink)" strokeWidth="6" strokeLinecap="round" />
      <path d={bars.map((x) => `M${x} 84v22`).join('')} stroke="var(--ink)" strokeWidth="3.4" />
      <path d="M8 95h180" stroke="var(--over)" strokeWidth="3" />
    </svg>
  );
}
