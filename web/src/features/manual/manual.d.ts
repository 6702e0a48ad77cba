declare module 'virtual:manual' {
  const pages: import('../../../tools/manual.mjs').ManualPage[];
  export default pages;
}
