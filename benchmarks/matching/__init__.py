"""How well people are ranked for gigs: weights fitted on judged gigs, and what each stage is worth."""
