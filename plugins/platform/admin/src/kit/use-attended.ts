import { useEffect, useState } from 'react';

const UNATTENDED_AFTER_MS = 20 * 60_000;

/**
 * False once nobody has touched the page for 20 minutes: a page that goes on asking would keep an
 * unattended session alive past the admin's idle rule.
 */
export function useAttended(): boolean {
  const [isAttended, setAttended] = useState(true);
  useEffect(() => {
    let timer = 0;
    const touched = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setAttended(false), UNATTENDED_AFTER_MS);
      setAttended(true);
    };
    touched();
    const acts = ['pointerdown', 'keydown', 'wheel', 'focus'] as const;
    for (const act of acts) window.addEventListener(act, touched, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const act of acts) window.removeEventListener(act, touched);
    };
  }, []);
  return isAttended;
}
