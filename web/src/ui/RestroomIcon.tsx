/** Two people side by side, filled: the restroom sign, which Tabler only has as an outline. */
export function RestroomIcon({ size = 24 }: { size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <circle cx="7" cy="4.7" r="2.3" />
      <path d="M4.6 8h4.8a1.2 1.2 0 0 1 1.2 1.2v5.3H9.4V20a1 1 0 0 1-1 1H5.6a1 1 0 0 1-1-1v-5.5H3.4V9.2A1.2 1.2 0 0 1 4.6 8z" />
      <circle cx="17" cy="4.7" r="2.3" />
      <path d="M15.9 8h2.2a1.2 1.2 0 0 1 1.1.8l2.2 7.2h-2.6v4a1 1 0 0 1-1 1h-1.6a1 1 0 0 1-1-1v-4h-2.6l2.2-7.2A1.2 1.2 0 0 1 15.9 8z" />
    </svg>
  );
}
