/** Walks through a series step by step while it plays; a person who asked for less motion steps by hand instead. */
import { useEffect, useState } from 'react'
import { useReducedMotion } from '../../charts/use-reduced-motion.ts'

export interface Player {
  /** 1 … length; 0 for an empty series. */
  readonly at: number
  readonly playing: boolean
  /** false where the system asks for less motion. */
  readonly canPlay: boolean
  readonly goTo: (at: number) => void
  readonly toggle: () => void
}

const STEP_MS = 350

export function usePlayer(length: number): Player {
  const still = useReducedMotion()
  const [wanted, setWanted] = useState<number | null>(null)
  const [playing, setPlaying] = useState(false)
  const at = Math.min(wanted ?? length, length)
  const runs = playing && !still && at < length

  useEffect(() => {
    if (!runs) return
    const timer = setTimeout(() => setWanted(at + 1), STEP_MS)
    return () => clearTimeout(timer)
  }, [runs, at])

  return {
    at,
    playing: runs,
    canPlay: !still && length > 1,
    goTo: next => {
      setPlaying(false)
      setWanted(Math.max(1, Math.min(length, next)))
    },
    toggle: () => {
      if (!runs && at >= length) setWanted(1)
      setPlaying(!runs)
    },
  }
}
