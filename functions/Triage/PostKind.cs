namespace SocialInbox.Triage;

public enum PostKind { Mention, Comment, Reply, Review, Quote, Message }
