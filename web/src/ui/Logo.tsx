/** The mark: a door, a little open. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg width={`${size / 16}rem`} height={`${size / 16}rem`} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--pine)" />
      <path
        d="M9 26V9.5A3.5 3.5 0 0 1 12.5 6h7A3.5 3.5 0 0 1 23 9.5V26"
        fill="none"
        stroke="var(--on-pine)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path d="M14 26V13l5-2.5V26z" fill="var(--sun)" />
      <path d="M6.5 26h19" stroke="var(--on-pine)" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
